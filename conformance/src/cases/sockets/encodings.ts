import type { Case } from "../../case.ts";

export const encodings: readonly Case[] = [];
