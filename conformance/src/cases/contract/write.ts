import type { Case } from "../../case.ts";

export const write: readonly Case[] = [];
