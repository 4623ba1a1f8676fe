import type { Case } from "../../case.ts";

export const families: readonly Case[] = [];
