import type { Case } from "../../case.ts";

export const receiveNumber: readonly Case[] = [];
