import type { Case } from "../../case.ts";

export const classes: readonly Case[] = [];
