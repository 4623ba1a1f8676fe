import * as socket from "@moonsocket/node";

// A server that knows a number, and says whether a guess is too low or too high.
const server = socket.try(await socket.bind("127.0.0.1", 0));
console.log(server.getsockname()[1]);
const client = socket.try(await server.accept());
client.settimeout(5);
const secret = Number(socket.try(await client.receive("*l")));
for (;;) {
  const [line, why, partial] = await client.receive("*l");
  if (why) {
    console.log(`${why} after ${partial.length} bytes`);
    break;
  }
  const guess = Number(line);
  const answer = guess < secret ? "more" : guess > secret ? "less" : "yes";
  await client.send(`${answer}\n`);
}
await client.close();
await server.close();
