import * as socket from "@moonsocket/bun";
import { run } from "../program.ts";

await run(socket);
