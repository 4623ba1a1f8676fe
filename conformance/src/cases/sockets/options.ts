import type { Case } from "../../case.ts";

export const options: readonly Case[] = [];
