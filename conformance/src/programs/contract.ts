/** Programs that drive the transport raw. */
import { anywhere, LOOPBACK, Raw } from "../bench/raw.ts";
import { WHILE, type Program, type Stage } from "./program.ts";

/** Waits as core does: only while it waits is the process held. */
async function held<T>({ transport }: Stage, wait: (raw: Raw) => Promise<T>): Promise<T> {
  transport.hold();
  const result = await wait(new Raw(transport, transport, new AbortController().signal));
  transport.release();
  return result;
}

export const hold: Program = async ({ transport, print }) => {
  transport.hold();
  transport.clock.timer(WHILE, () => {
    print("held");
    transport.release();
  });
};

export const holds: Program = async ({ transport, print }) => {
  transport.hold();
  transport.hold();
  transport.clock.timer(0.02, () => {
    transport.release();
    transport.clock.timer(WHILE, () => {
      print("held by the second");
      transport.release();
    });
  });
};

export const timer: Program = async ({ transport, print }) => {
  transport.clock.timer(60, () => {});
  print("set");
};

export const connection: Program = async (stage) => {
  await held(stage, (raw) => raw.open(connectTo(stage)));
  stage.print("open");
};

export const listener: Program = async (stage) => {
  const { transport, print } = stage;
  await held(stage, async (raw) => {
    await transport.bind(anywhere(), { v6only: false });
    const listener = await raw.listen();
    transport.connect(listener.local);
    await raw.until(listener, () => listener.acceptable);
  });
  print("acceptable");
};

export const accepted: Program = async (stage) => {
  await held(stage, (raw) => raw.accepted());
  stage.print("accepted");
};

/** Writes as long as anything is taken, and then tells us by another connection. */
export const write: Program = async (stage) => {
  const taken = await held(stage, async (raw) => {
    const { length } = await raw.fill(await raw.open(connectTo(stage)));
    await raw.open(connectTo(stage));
    return length;
  });
  stage.print(String(taken));
};

const connectTo = ({ transport, port }: Stage) => transport.connect({ ip: LOOPBACK.inet, port, family: "inet" });
