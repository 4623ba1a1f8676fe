import type { Case } from "../../case.ts";

export const text: readonly Case[] = [];
