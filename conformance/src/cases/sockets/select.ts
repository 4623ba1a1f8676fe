import type { Case } from "../../case.ts";

export const select: readonly Case[] = [];
