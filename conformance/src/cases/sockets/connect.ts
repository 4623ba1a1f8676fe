import type { Case } from "../../case.ts";

export const connect: readonly Case[] = [];
