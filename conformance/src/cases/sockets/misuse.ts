import type { Case } from "../../case.ts";

export const misuse: readonly Case[] = [];
