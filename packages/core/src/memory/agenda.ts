/** What is to happen at which time: a binary heap whose entries can be taken out again, so that a cancelled timer leaves nothing behind. */

export interface Entry {
  readonly at: number;
  readonly run: () => void;
  /** Entries of one time keep their order. */
  readonly order: number;
  /** Where it is in the heap; -1 once it is out. */
  place: number;
}

const before = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

export class Agenda {
  readonly #heap: Entry[] = [];
  /** How many entries there have ever been: the order of the next one. */
  added = 0;

  get first(): Entry | undefined {
    return this.#heap[0];
  }

  add(at: number, run: () => void): Entry {
    const entry = { at, run, order: this.added++, place: this.#heap.length };
    this.#heap.push(entry);
    this.#rise(entry);
    return entry;
  }

  remove(entry: Entry): void {
    const { place } = entry;
    if (place < 0) return;
    entry.place = -1;
    const last = this.#heap.pop();
    if (last === undefined || last === entry) return;
    this.#put(last, place);
    this.#rise(last);
    this.#sink(last);
  }

  #put(entry: Entry, place: number): void {
    this.#heap[place] = entry;
    entry.place = place;
  }

  #rise(entry: Entry): void {
    while (entry.place > 0) {
      const { place } = entry;
      const parent = this.#heap[(place - 1) >> 1];
      if (parent === undefined || before(parent, entry)) return;
      this.#put(entry, parent.place);
      this.#put(parent, place);
    }
  }

  #sink(entry: Entry): void {
    for (;;) {
      const { place } = entry;
      const left = this.#heap[2 * place + 1];
      const right = this.#heap[2 * place + 2];
      const child = left !== undefined && right !== undefined && before(right, left) ? right : left;
      if (child === undefined || before(entry, child)) return;
      this.#put(entry, child.place);
      this.#put(child, place);
    }
  }
}
