import type { Case } from "../../case.ts";

export const receiveUntil: readonly Case[] = [];
