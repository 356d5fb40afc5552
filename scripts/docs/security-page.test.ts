import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const text = readFileSync(join(import.meta.dirname, "../../docs/security.md"), "utf8");

/** The cells of all rows of the tables under a heading, without their heads. */
function rowsUnder(heading: string): string[][] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  return lines
    .filter((line, at) => !isRule(line) && !isRule(lines[at + 1] ?? ""))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const isRule = (line: string): boolean => /^\|[\s|:-]+$/.test(line);
const isProved = (cell: string): boolean => /\[[^\]]+\]/.test(cell);

test("each requirement of the ASVS is there once, met, open or not applicable", () => {
  const rows = rowsUnder("OWASP ASVS 5.0.0");
  const ids = rows.map(([id = ""]) => id);
  expect(ids.filter((id) => !/^\d+(?:\.\d+){2}$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  // So that none is dropped without anyone's noticing.
  expect(ids.length).toBeGreaterThanOrEqual(148);
  const states = rows.map(([, , state = ""]) => state);
  expect([...new Set(states)].toSorted()).toEqual(["met", "not applicable", "open"]);
});

test("what is met names what proves it, or is the same as the row above", () => {
  const met = rowsUnder("OWASP ASVS 5.0.0").filter(([, , state]) => state === "met");
  const bare = met.filter(([, , , where = ""]) => !isProved(where) && where !== "the same");
  expect(bare).toEqual([]);
});

test("the gist of a requirement stays one", () => {
  const long = rowsUnder("OWASP ASVS 5.0.0").filter(([, gist = ""]) => gist.split(" ").length > 6);
  expect(long).toEqual([]);
});

test("each attack has its proof, or the word that it has none", () => {
  const rows = rowsUnder("The attacks, one by one");
  expect(rows.length).toBeGreaterThan(90);
  const silent = rows.filter(
    ([, , , proof = ""]) => !isProved(proof) && !/\b(?:open|not applicable)\b/.test(proof),
  );
  expect(silent).toEqual([]);
});
