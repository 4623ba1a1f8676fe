import type { Case } from "../../case.ts";

export const turn: readonly Case[] = [];
