import * as socket from "@moonsocket/node";
import { run } from "../program.ts";

await run(socket);
