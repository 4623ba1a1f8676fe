import type { Case } from "../../case.ts";

export const lines: readonly Case[] = [];
