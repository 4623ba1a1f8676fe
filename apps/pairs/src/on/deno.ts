import * as socket from "@moonsocket/deno";
import { run } from "../program.ts";

await run(socket);
