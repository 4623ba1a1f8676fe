import { SocketError } from "@moonsocket/core";
import { getSystemErrorName } from "node:util";

/** From the kernel's number. */
export const fromErrno = (errno: number): SocketError => SocketError.from(getSystemErrorName(-errno));
