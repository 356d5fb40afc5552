import * as contract from "@emblazon/contract";
import { expect, test } from "vitest";
import { z } from "zod";

const LENGTH = 200_000;
/** Far above what a schema needs, and nothing that anybody would notice. */
const LIMIT_MS = 50;

const PIECES = [
  "a",
  " ",
  "a ",
  "\u0300",
  "👩‍👩‍👧‍👦",
  "🇩🇪",
  "a@",
  "a.",
  "-a",
  "0",
  "#f",
  "\u0000",
  "\ud800",
];
const FRAMES: ((piece: string) => string)[] = [
  (long) => long,
  (long) => `a@${long}`,
  (long) => `${long}@`,
  (long) => `2040-01-01T00:00:00${long}`,
  (long) => `#${long}`,
];
const FIELDS = Object.entries(contract).flatMap(([name, schema]: [string, unknown]) =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape).map(([field, type]) => ({ name: `${name}.${field}`, type }))
    : [],
);

test("there are fields to try", () => {
  expect(FIELDS.length).toBeGreaterThan(100);
});

test("no field of any schema takes long to refuse a long text", () => {
  const texts = PIECES.flatMap((piece) =>
    FRAMES.map((frame) => frame(piece.repeat(LENGTH / piece.length))),
  );
  const slow: string[] = [];
  for (const { name, type } of FIELDS) {
    for (const text of texts) {
      const ms = timeOf(() => [z.safeParse(type, text), z.safeParse(type, [text])]);
      if (ms > LIMIT_MS) slow.push(`${name} of ${JSON.stringify(text.slice(0, 20))}: ${ms} ms`);
    }
  }
  expect(slow).toEqual([]);
});

/** The least of three times, where one alone is long. The thread's own: the machine does other things too. */
function timeOf(work: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < 3 && least > LIMIT_MS; round += 1) {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
