import type { Case } from "../../case.ts";

export const receivePrefix: readonly Case[] = [];
