/** Copies of what is being written: one buffer for all connections, as long as the kernel takes each slice at once. */

/** What a connection may have taken beyond the kernel. */
export const SLICE = 65_536;

let spare: Buffer | null = null;

/** A buffer of {@link SLICE} bytes; the borrower's alone until it is given back. */
export function borrow(): Buffer {
  const buffer = spare ?? Buffer.allocUnsafeSlow(SLICE);
  spare = null;
  return buffer;
}

export function giveBack(buffer: Buffer): void {
  spare = buffer;
}
