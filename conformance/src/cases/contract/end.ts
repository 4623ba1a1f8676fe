import type { Case } from "../../case.ts";

export const end: readonly Case[] = [];
