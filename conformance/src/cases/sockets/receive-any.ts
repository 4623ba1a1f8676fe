import type { Case } from "../../case.ts";

export const receiveAny: readonly Case[] = [];
