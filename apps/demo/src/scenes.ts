/** What the demo shows, one scene a function. A scene that does not go as it says throws. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import * as socket from "@moonsocket/node";

export interface Stage {
  readonly port: number;
  readonly crowdPort: number;
  readonly say: (line: string) => void;
}

export type Scene = (stage: Stage) => Promise<void>;

const MEBIBYTE = 1_048_576;

const enter = async (port: number): Promise<socket.TcpClient> => {
  const client = socket.try(await socket.connect("127.0.0.1", port, { timeout: 5 }));
  client.settimeout(10, "t");
  return client;
};

async function ask(client: socket.TcpClient, line: string, { say }: Stage): Promise<string> {
  say(`→ ${line}`);
  socket.try(await client.send(`${line}\n`));
  const answer = socket.try(await client.receive("*l"));
  say(`← ${answer}`);
  return answer;
}

export const greeting: Scene = async (stage) => {
  await using client = await enter(stage.port);
  stage.say(`← ${socket.try(await client.receive("*l"))}`);
  assert.equal(await ask(client, "ECHO hello, moon", stage), "hello, moon");
  assert.equal(await ask(client, "ECHO ¿qué tal? 🌙", stage), "¿qué tal? 🌙");
  assert.equal(await ask(client, "DANCE", stage), "what is DANCE?");
};

export const partial: Scene = async ({ port, say }) => {
  await using client = await enter(port);
  await client.receive("*l");
  say("→ SLOWLY the quick brown fox");
  await client.send("SLOWLY the quick brown fox\n");
  client.settimeout(0.15);
  const [line, error, rest] = await client.receive("*l");
  say(`receive("*l") with settimeout(0.15) gives [${JSON.stringify(line)}, "${error}", "${rest}"]`);
  assert.equal(error, "timeout");
  assert.equal(rest, "the quick");
  client.settimeout(10, "t");
  client.settimeout(null);
  const whole = socket.try(await client.receive("*l", rest));
  say(`receive("*l", "${rest}") on the same socket gives "${whole}"`);
  assert.equal(whole, "the quick brown fox");
};

export const halfClose: Scene = async ({ port, say }) => {
  await using client = await enter(port);
  await client.receive("*l");
  await client.send("UPLOAD\none\ntwo\nthree\n");
  client.shutdown("send");
  say('→ UPLOAD, three lines, then shutdown("send"): we say no more, and still listen');
  const answer = socket.try(await client.receive("*l"));
  say(`← ${answer}`);
  assert.equal(answer, "3 lines received, thank you");
};

export const slowReader: Scene = async ({ port, say }) => {
  const data = new Uint8Array(16 * MEBIBYTE).map((_, at) => (at * 31 + (at >> 8)) & 0xff);
  await using client = await enter(port);
  await client.receive("*l");
  await client.send(`SLOWREAD ${data.length}\n`);
  client.settimeout(0.05);
  let last = 0;
  let timeouts = 0;
  while (last < data.length) {
    const [sent, error, reached] = await client.send(data, last + 1);
    if (error !== null && error !== "timeout") throw new socket.SocketError(error, { partial: reached });
    last = error === null ? sent : reached;
    if (error === null) continue;
    timeouts++;
    assert.ok(timeouts < 10_000, "the reader reads");
    if (timeouts <= 3) say(`send(data, …) gives [null, "timeout", ${last}]: go on at ${last + 1}`);
  }
  say(`… ${timeouts} timeouts in all, and ${last} bytes sent`);
  client.settimeout(null);
  const theirs = socket.try(await client.receive("*l"));
  const ours = createHash("sha256").update(data).digest("hex");
  say(`checksum at the far end ${theirs.slice(0, 16)}…, here ${ours.slice(0, 16)}…`);
  assert.equal(theirs, ours);
  assert.ok(timeouts > 0, "a slow reader makes sends time out");
};

export const crowd: Scene = async ({ crowdPort, say }) => {
  const clients = await Promise.all(Array.from({ length: 200 }, () => enter(crowdPort)));
  const answers = await Promise.all(
    clients.map(async (client, at) => {
      await client.send("x".repeat(at));
      await client.send("\n");
      return socket.try(await client.receive("*l"));
    }),
  );
  await Promise.all(clients.map((client) => client.close()));
  const right = answers.filter((answer, at) => answer === String(at)).length;
  say(`${clients.length} clients at once, ${right} right answers`);
  assert.equal(right, 200);
};

export const refused: Scene = async ({ say }) => {
  const gone = socket.try(await socket.bind("127.0.0.1", 0));
  const [ip, port] = socket.try(gone.getsockname());
  await gone.close();
  const result = await socket.connect(ip, port, { timeout: 5 });
  say(`connect to a port where nobody listens gives ${JSON.stringify(result)}`);
  assert.deepEqual(result, [null, "connection refused"]);
};

export const ending: Scene = async (stage) => {
  await using client = await enter(stage.port);
  await client.receive("*l");
  assert.equal(await ask(client, "STOP", stage), "no more clients; bye");
};
