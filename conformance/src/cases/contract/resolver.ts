import type { Case } from "../../case.ts";

export const resolver: readonly Case[] = [];
