import type { Case } from "../../case.ts";

export const capabilities: readonly Case[] = [];
