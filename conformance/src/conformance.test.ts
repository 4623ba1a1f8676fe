/** The suite over the memory network. */
import { MemoryNetwork } from "@moonsocket/core/memory";
import { test } from "vitest";
import { plan } from "./plan.ts";
import { withVitest } from "./runners/vitest.ts";

withVitest(test, plan({ transport: new MemoryNetwork({ jumps: true }).host("moon") }));
