import type { Case } from "../../case.ts";

export const names: readonly Case[] = [];
