import type { Case } from "../../case.ts";

export const wake: readonly Case[] = [];
