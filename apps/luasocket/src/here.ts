/** Our side: what a call of LuaSocket's is with us, made on the sockets of any transport. */
import { SocketError, type Sockets, type TcpObject } from "@moonsocket/core";
import { data, quoted } from "./bytes.ts";
import { parse, type Expression } from "./expression.ts";
import type { Outcome } from "./outcome.ts";

type Call = (...args: readonly unknown[]) => unknown;

/** The garbage collector, where the runtime was started so that it can be called. */
const { gc } = globalThis as { readonly gc?: () => void };

const isSocket = (value: unknown): value is TcpObject =>
  typeof value === "object" && value !== null && "class" in value && "getfd" in value;

const isCall = (value: unknown): value is Call => typeof value === "function";

const misused = (what: string): TypeError => new TypeError(`attempt to ${what}`);

/** The calls and their arguments are the scenario's, wrong ones among them, so their types are nobody's. */
type Untyped = Readonly<
  Record<"tcp" | "tcp4" | "tcp6" | "connect" | "connect4" | "connect6" | "bind" | "skip" | "try" | "newtry", Call>
>;

export class Here {
  readonly #words: ReadonlyMap<string, unknown>;
  readonly #sockets = new Map<string, unknown>();
  readonly #made = new Set<TcpObject>();
  /** Bytes, one to a character, are what LuaSocket's strings are. Where a scenario asks for text it gets our default. */
  #encoding: "latin1" | undefined = "latin1";

  constructor(sockets: Sockets) {
    this.#words = new Map<string, unknown>([
      ["socket", this.#namespace(sockets)],
      ["data", data],
      ["nan", Number.NaN],
      ["text", () => void (this.#encoding = undefined)],
      ["collect", () => this.#collect()],
      ["forget", () => this.#forget()],
    ]);
  }

  async ask(name: string, text: string): Promise<Outcome> {
    const expression = parse(text);
    const receiver = this.#receiver(expression);
    const before = receiver?.class;
    const outcome = await this.#outcome(name, expression);
    return receiver === undefined || receiver.class === before ? outcome : { ...outcome, becomes: receiver.class };
  }

  async #outcome(name: string, expression: Expression): Promise<Outcome> {
    try {
      const values = await this.#values(expression);
      const outcome: Outcome = { how: "gives", values: values.map((value) => this.#shown(value)) };
      for (const value of values) if (isSocket(value)) this.#made.add(value);
      if (name !== "") this.#sockets.set(name, isSocket(values[0]) ? values[0] : undefined);
      return outcome;
    } catch (thrown) {
      if (thrown instanceof SocketError) return { how: "throws", values: [quoted(thrown.message, Infinity)] };
      if (thrown instanceof TypeError || thrown instanceof RangeError)
        return { how: "raises", values: [quoted(thrown.message, Infinity)] };
      throw thrown;
    }
  }

  #receiver(expression: Expression): TcpObject | undefined {
    if (expression.kind !== "call" || expression.method === undefined || expression.callee.kind !== "name")
      return undefined;
    const found = this.#sockets.get(expression.callee.name);
    return isSocket(found) ? found : undefined;
  }

  /** All values of a call; one of anything else. */
  async #values(expression: Expression): Promise<readonly unknown[]> {
    if (expression.kind !== "call") return [await this.#value(expression)];
    const callee = await this.#value(expression.callee);
    const args: unknown[] = [];
    for (const [at, arg] of expression.args.entries()) {
      const values = await this.#values(arg);
      args.push(...(at === expression.args.length - 1 ? values : [values[0]]));
    }
    // Lua's nil is what is not given.
    const given = args.map((arg) => arg ?? undefined);
    const result = await this.#called(callee, expression.method, given);
    if (Array.isArray(result)) return result as readonly unknown[];
    return result === undefined ? [] : [result];
  }

  #called(callee: unknown, method: string | undefined, args: readonly unknown[]): unknown {
    if (method === undefined) {
      if (!isCall(callee)) throw misused("call what is no function");
      return callee(...args);
    }
    if (!isSocket(callee)) throw misused(`index what is no socket, for '${method}'`);
    const call: unknown = Reflect.get(callee, method, callee);
    if (!isCall(call)) throw misused(`call '${method}', which is no method`);
    return Reflect.apply(call, callee, args);
  }

  async #value(expression: Expression): Promise<unknown> {
    switch (expression.kind) {
      case "value":
        return typeof expression.value === "string" ? this.#taken(expression.value) : expression.value;
      case "name":
        return this.#sockets.get(expression.name) ?? this.#words.get(expression.name) ?? null;
      case "field": {
        const of = await this.#value(expression.of);
        if (typeof of !== "object" || of === null) throw misused(`index what has no '${expression.name}'`);
        return (Reflect.get(of, expression.name) as unknown) ?? null;
      }
      case "table":
        return this.#table(expression);
      case "call":
        return (await this.#values(expression))[0];
    }
  }

  async #table({ items }: Expression & { kind: "table" }): Promise<unknown> {
    const list: unknown[] = [];
    const fields: Record<string, unknown> = {};
    for (const { name, value } of items) {
      if (name === undefined) list.push(await this.#value(value));
      else fields[name] = await this.#value(value);
    }
    return Object.keys(fields).length === 0 ? list : fields;
  }

  /** A literal's bytes, as the strings that we use now. */
  #taken(bytes: string): string {
    return this.#encoding === "latin1" ? bytes : Buffer.from(bytes, "latin1").toString("utf8");
  }

  #shown(value: unknown): string {
    if (value === null) return "nil";
    if (typeof value === "string") {
      return quoted(this.#encoding === "latin1" ? value : Buffer.from(value, "utf8").toString("latin1"));
    }
    if (typeof value === "number") return Number.isSafeInteger(value) ? `${value}` : `${Number(value.toPrecision(14))}`;
    if (isSocket(value)) return this.#nameOf(value);
    if (Array.isArray(value)) return `{${value.map((item) => this.#shown(item)).join(", ")}}`;
    if (typeof value === "object") {
      const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
      return `{${fields.map(([key, field]) => `${key}=${this.#shown(field)}`).join(", ")}}`;
    }
    return typeof value === "function" ? "function" : `${value as boolean}`;
  }

  #nameOf(socket: TcpObject): string {
    for (const [name, known] of this.#sockets) if (known === socket) return name;
    return socket.class;
  }

  /** Positions are what LuaSocket has where we have options. */
  #namespace(sockets: Sockets): object {
    const made = sockets as unknown as Untyped;
    const tcp = (create: Call) => () => create({ encoding: this.#encoding });
    const connect =
      (create: Call, forced: boolean): Call =>
      (address, port, locaddr, locport, family) => {
        const from = { locaddr, locport, ...(forced ? {} : { family }) };
        return create(address, port, { encoding: this.#encoding, ...from });
      };
    // What is nil to Lua is null in a result.
    const nulls = (values: readonly unknown[]): readonly unknown[] => values.map((value) => value ?? null);
    const spread =
      (attempt: Call): Call =>
      (...result) =>
        attempt(nulls(result));
    return {
      ...sockets,
      tcp: tcp(made.tcp),
      tcp4: tcp(made.tcp4),
      tcp6: tcp(made.tcp6),
      connect: connect(made.connect, false),
      connect4: connect(made.connect4, true),
      connect6: connect(made.connect6, true),
      bind: ((address, port, backlog) =>
        made.bind(address, port, { encoding: this.#encoding, backlog })) satisfies Call,
      skip: ((n, ...values) => made.skip(n, ...nulls(values))) satisfies Call,
      try: spread(made.try),
      newtry: ((finalizer) => spread(made.newtry(finalizer) as Call)) satisfies Call,
    };
  }

  async #collect(): Promise<void> {
    const known = new Set(this.#sockets.values());
    for (const socket of this.#made) if (!known.has(socket)) this.#made.delete(socket);
    if (gc !== undefined) gc();
    // What is closed by its collection would be closed in a turn of its own.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }

  async #forget(): Promise<void> {
    const all = Array.from(this.#made);
    this.#made.clear();
    this.#sockets.clear();
    this.#encoding = "latin1";
    // A reset waits for nobody.
    for (const socket of all) if (socket.getfd() !== -1) socket.setoption("linger", { on: true, timeout: 0 });
    await Promise.all(all.map((socket) => socket.close()));
  }
}
