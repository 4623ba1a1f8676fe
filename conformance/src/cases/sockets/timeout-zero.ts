import type { Case } from "../../case.ts";

export const timeoutZero: readonly Case[] = [];
