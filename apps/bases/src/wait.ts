/** Waiting that is bounded. */

export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Stops the event loop. */
export function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Rejects when it takes longer. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Until it is so; the loop goes on meanwhile. */
export async function until(ms: number, so: () => boolean): Promise<void> {
  for (const end = performance.now() + ms; !so(); await sleep(2)) {
    if (performance.now() > end) throw new Error(`not so after ${ms} ms`);
  }
}

/** Whether it has come to be so; the loop stands still. */
export function blockUntil(ms: number, so: () => boolean): boolean {
  for (const end = performance.now() + ms; !so(); block(0.2)) if (performance.now() > end) return false;
  return true;
}
