/** Programs that drive the transport raw. */
import { anywhere, LOOPBACK, Raw } from "../bench/raw.ts";
import type { Program, Stage } from "./program.ts";

/** More than kernels take unread. */
const MUCH = 16_777_216;

/** Waits as core does: only while it waits is the process held. */
async function held<T>({ transport }: Stage, wait: (raw: Raw) => Promise<T>): Promise<T> {
  transport.hold();
  const result = await wait(new Raw(transport, transport, new AbortController().signal));
  transport.release();
  return result;
}

export const hold: Program = async ({ transport, print }) => {
  transport.hold();
  transport.clock.timer(0.05, () => {
    print("held");
    transport.release();
  });
};

export const holds: Program = async ({ transport, print }) => {
  transport.hold();
  transport.hold();
  transport.clock.timer(0.02, () => transport.release());
  transport.clock.timer(0.06, () => {
    print("held by the second");
    transport.release();
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
  const { transport, print } = stage;
  const taken = await held(stage, async (raw) => {
    const connection = await raw.open(connectTo(stage));
    const zeros = new Uint8Array(MUCH);
    const enough = transport.clock.now() + 0.1;
    let taken = 0;
    while (taken < MUCH && transport.clock.now() < enough) {
      const now = connection.write(zeros.subarray(taken));
      taken += now;
      if (now === 0) await raw.turns();
    }
    await raw.open(connectTo(stage));
    return taken;
  });
  print(String(taken));
};

const connectTo = ({ transport, port }: Stage) => transport.connect({ ip: LOOPBACK.inet, port, family: "inet" });
