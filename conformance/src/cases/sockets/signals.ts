import type { Case } from "../../case.ts";

export const signals: readonly Case[] = [];
