/** The timeline: lines that can be read, bounded. */
import { describe, expect, test } from "vitest";
import { bytesOf, Raw } from "../../test/raw.ts";
import { Timeline } from "./timeline.ts";

describe("the timeline", () => {
  test("tells a connection's life, a line an event, and when what was under way was sent", async () => {
    const raw = new Raw();
    raw.network.rule({ from: "moon", port: 7, delay: 0.0125 });
    const listener = await raw.listen();
    const client = raw.moon.connect(raw.to);
    await raw.network.clock.advance(1);
    listener.accept();
    client.write(bytesOf("hello\n"));
    await raw.network.clock.advance(0.5);
    client.write(bytesOf("x"));
    client.shutdown();
    await raw.network.clock.advance(1);
    expect(String(raw.network.timeline).split("\n")).toEqual([
      '    0.000  rule                  {"from":"moon","port":7,"delay":0.0125}',
      " 0.012500  moon:49152 → earth:7  wants to connect  (sent at 0.000)",
      " 0.012500  earth:7 → moon:49152  the connection is open",
      String.raw` 1.012500  moon:49152 → earth:7  6 bytes  "hello\n"  (sent at 1.000)`,
      ' 1.512500  moon:49152 → earth:7  1 byte  "x"  (sent at 1.500)',
      " 1.512500  moon:49152 → earth:7  end  (sent at 1.500)",
    ]);
  });

  test("shows the first bytes, and each so that it can't be taken for another", () => {
    const timeline = new Timeline({ now: () => 0 });
    const shown = (bytes: Uint8Array): string => {
      timeline.add("who", "", bytes);
      return timeline
        .last(1)
        .replace(/^… \d+ earlier events\n/, "")
        .trim();
    };
    expect(shown(bytesOf('a "b" \\n\n\r\t\0\x1b'))).toBe(String.raw`0.000  who  13 bytes  "a \"b\" \\n\n\r\t\0\x1b"`);
    expect(shown(Uint8Array.of(0, 127, 128, 255))).toBe(String.raw`0.000  who  4 bytes  "\0\x7f\x80\xff"`);
    expect(shown(bytesOf("x".repeat(24)))).toBe(`0.000  who  24 bytes  "${"x".repeat(24)}"`);
    expect(shown(bytesOf("x".repeat(25)))).toBe(`0.000  who  25 bytes  "${"x".repeat(24)}…"`);
    const texts = Array.from({ length: 256 }, (_, n) => shown(Uint8Array.of(n)));
    expect(new Set(texts).size).toBe(256);
    expect(texts.every((text) => /^[ -~]+$/.test(text))).toBe(true);
  });

  test("keeps nothing of the bytes that it is given", () => {
    const timeline = new Timeline({ now: () => 0 });
    const bytes = bytesOf("before");
    timeline.add("who", "", bytes);
    bytes.fill(0);
    expect(String(timeline)).toContain('"before"');
  });

  test.each([0, 1, 1999, 2000, 2001, 4500])("keeps the latest 2,000 of %i, and counts the others", (count) => {
    const timeline = new Timeline({ now: () => 0 });
    for (let n = 1; n <= count; n++) timeline.add("who", `no. ${n}`);
    const lines = String(timeline).split("\n");
    const kept = Math.min(count, 2000);
    expect(lines.length).toBe(count > 2000 ? 2001 : Math.max(1, kept));
    if (count > 2000) expect(lines.shift()).toBe(`… ${count - 2000} earlier events`);
    const first = count - kept + 1;
    expect(lines).toEqual(count === 0 ? [""] : lines.map((_, n) => `    0.000  who  no. ${first + n}`));
    const few = timeline.last(3).split("\n");
    expect(few.at(0)).toBe(count > 3 ? `… ${count - 3} earlier events` : (lines[0] ?? ""));
    expect(few.at(-1)).toBe(lines.at(-1));
  });
});
