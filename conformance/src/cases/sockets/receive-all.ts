import type { Case } from "../../case.ts";

export const receiveAll: readonly Case[] = [];
