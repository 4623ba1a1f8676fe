import type { Case } from "../../case.ts";

export const bound: readonly Case[] = [];
