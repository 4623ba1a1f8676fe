import type { Case } from "../../case.ts";

export const timeouts: readonly Case[] = [];
