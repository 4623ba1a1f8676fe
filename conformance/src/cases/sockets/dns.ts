import type { Case } from "../../case.ts";

export const dns: readonly Case[] = [];
