/** Who is in a story of select: fifty sockets here, whoever is at their other ends, and a server there that masters dial. */
import type { Tcp, TcpClient } from "@moonsocket/core";
import { Line, Queue, Seat, type Target } from "./select-model.ts";
import { SEATS, type SelectStory } from "./select-story.ts";
import type { World } from "./storm.ts";

export type Bytes = Tcp<"bytes">;

/** Where something listens, or nothing does. */
export interface Place {
  readonly socket: Bytes;
  readonly port: number;
}

const OURS = { encoding: "bytes" } as const;

export class Stage {
  readonly world: World;
  readonly seats: readonly Seat[];
  /** Where masters dial: the one listens, the other is bound and does not. */
  readonly places: Readonly<Record<Target, Place>>;
  readonly gate: Queue<Seat>;
  /** What goes on until everybody has gone. */
  readonly closings: Promise<1>[] = [];
  /** Whom nobody looks at: they only have to be closed. */
  readonly others: (Bytes | TcpClient<"bytes">)[] = [];
  /** How long it takes until everything has happened, where time is ours. */
  readonly #settled: number;

  private constructor(
    world: World,
    seats: readonly Seat[],
    places: Readonly<Record<Target, Place>>,
    { backlog, delay }: SelectStory,
  ) {
    this.world = world;
    this.seats = seats;
    this.places = places;
    this.gate = new Queue(room(world, backlog));
    this.#settled = (2 * delay + 1) * world.tick;
  }

  static async set(world: World, story: SelectStory): Promise<Stage> {
    const { here, there, address } = world;
    const lobby = await listening(there.tcp(OURS), address.there, SEATS);
    const places = {
      gate: await listening(there.tcp(OURS), address.there, story.backlog),
      nobody: await held(there.tcp(OURS), address.there),
    };
    const seats: Seat[] = [];
    for (let n = 0; n < SEATS; n++) {
      const socket = here.tcp(OURS);
      const serves = n < story.servers;
      if (serves) await listening(socket, address.here, story.backlog);
      seats.push(new Seat(n, socket, serves ? new Queue(room(world, story.backlog)) : null));
    }
    const clients = seats.slice(story.servers, story.servers + story.clients);
    await Promise.all(clients.map((seat) => seat.socket.connect(address.there, lobby.port)));
    const peers = new Map<number | string, TcpClient<"bytes">>();
    for (const _ of clients) {
      const peer = there.try(await lobby.socket.accept());
      peers.set(peer.getpeername()[1], peer);
    }
    for (const seat of clients) {
      seat.line = new Line();
      seat.line.peer = peers.get(seat.socket.getsockname()[1]) ?? null;
      seat.announced = true;
    }
    const stage = new Stage(world, seats, places, story);
    stage.closings.push(lobby.socket.close());
    stage.others.push(...peers.values(), places.gate.socket, places.nobody.socket);
    world.network?.rule({ delay: story.delay });
    return stage;
  }

  /** Time and network are ours: what happens can be told exactly. */
  get virtual(): boolean {
    return this.world.network !== null;
  }

  now(): number {
    return this.world.here.transport.clock.now();
  }

  /** Where time is ours: until nothing can be under way any more. */
  async rest(): Promise<void> {
    await this.world.here.sleep(this.#settled);
  }

  async end(): Promise<void> {
    const everybody = [...this.others, ...this.seats.map(({ socket }) => socket)];
    await Promise.all([...everybody.map((socket) => socket.close()), ...this.closings]);
  }
}

/** How many may wait to be accepted. Real kernels and runtimes let more in than a story brings. */
const room = ({ network }: World, backlog: number): number => (network === null ? Infinity : backlog + 1);

async function held(socket: Bytes, address: string): Promise<Place> {
  const [, error] = await socket.bind(address, 0);
  const [, port] = socket.getsockname();
  if (error !== null || typeof port !== "number") throw new Error(`bind says ${error ?? port}`);
  return { socket, port };
}

async function listening(socket: Bytes, address: string, backlog: number): Promise<Place> {
  const place = await held(socket, address);
  const [, error] = await socket.listen(backlog);
  if (error !== null) throw new Error(`listen says ${error}`);
  return place;
}
