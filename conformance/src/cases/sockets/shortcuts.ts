import type { Case } from "../../case.ts";

export const shortcuts: readonly Case[] = [];
