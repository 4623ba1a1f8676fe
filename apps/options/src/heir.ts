/** A program that was given a descriptor, as inetd and systemd do: 3, a connection to answer or a listener to serve one caller at. Its argument is a module with a transport. */
import { createSockets, type Transport } from "@moonsocket/core";
import process from "node:process";

const { transport } = (await import(process.argv[2] ?? "")) as { transport: Transport };
const socket = createSockets(transport);

const given = socket.tcp();
const refused = given.setfd(3);
if (refused !== undefined) throw new Error(`expected to be given a TCP socket as descriptor 3: ${refused[1]}`);
const client = given.class === "tcp{server}" ? socket.try(await given.accept()) : given;
const line = socket.try(await client.receive("*l"));
socket.try(await client.send(`${given.class} heard ${line}\n`));
await client.close();
await given.close();
