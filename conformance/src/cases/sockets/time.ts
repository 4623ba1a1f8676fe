import type { Case } from "../../case.ts";

export const time: readonly Case[] = [];
