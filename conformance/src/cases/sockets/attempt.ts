import type { Case } from "../../case.ts";

export const attempt: readonly Case[] = [];
