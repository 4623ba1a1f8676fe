import type { Case } from "../../case.ts";

export const dirty: readonly Case[] = [];
