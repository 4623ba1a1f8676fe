import type { Case } from "../../case.ts";

export const errors: readonly Case[] = [];
