import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runLogoCommand, type LogoIo } from "./logo-command.ts";

let folder = "";
let printed: string[] = [];
let complained: string[] = [];
const io: LogoIo = {
  print: (line) => printed.push(line),
  complain: (line) => complained.push(line),
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "logo-command-"));
  printed = [];
  complained = [];
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("runLogoCommand with --json writes the files and prints one document about them", async () => {
  const out = join(folder, "new", "logos");
  const code = await runLogoCommand(
    { name: "Marea", industry: "cafe", count: "2", seed: "7", out, json: true },
    io,
  );
  expect({ code, complained }).toEqual({ code: 0, complained: [] });
  expect((await readdir(out)).toSorted()).toEqual(["logo-1.svg", "logo-2.svg"]);
  expect(printed).toHaveLength(1);
  const document: unknown = JSON.parse(printed[0] ?? "");
  expect(document).toMatchObject({
    seed: 7,
    brief: { name: "Marea" },
    logos: [{ file: join(out, "logo-1.svg") }, { spec: { version: 2 } }],
  });
  expect(await readFile(join(out, "logo-1.svg"), "utf8")).toMatch(/^<svg [^]*<\/svg>$/);
});

test("runLogoCommand twice with one seed writes the same bytes", async () => {
  const options = { name: "Volta", description: "fast EV charging network", count: 2, seed: 3 };
  await runLogoCommand({ ...options, out: join(folder, "a") }, io);
  await runLogoCommand({ ...options, out: join(folder, "b") }, io);
  for (const file of ["logo-1.svg", "logo-2.svg"])
    expect(await readFile(join(folder, "a", file), "utf8")).toBe(
      await readFile(join(folder, "b", file), "utf8"),
    );
});

test.each([
  [{ name: " " }, "emblazon: name: a name is needed"],
  [{ name: "x".repeat(61) }, "emblazon: name: at most 60 characters"],
  [
    { name: "Marea", style: "baroque" },
    "emblazon: style is one of modern, corporate, creative, minimalist, vibrant, elegant",
  ],
  [{ name: "Marea", count: "13" }, "emblazon: count is a whole number from 1 to 12"],
  [{ name: "Marea", count: "many" }, "emblazon: count is a whole number from 1 to 12"],
  [{ name: "Marea", seed: "-1" }, "emblazon: seed is a whole number from 0 to 4294967295"],
])(
  "runLogoCommand with %j complains in one sentence and ends with 2",
  async (options, sentence) => {
    const code = await runLogoCommand({ ...options, out: join(folder, "none") }, io);
    expect({ code, complained, printed }).toEqual({ code: 2, complained: [sentence], printed: [] });
    expect(await readdir(folder)).toEqual([]);
  },
);

test("runLogoCommand into a folder that cannot be made says so and ends with 1", async () => {
  await writeFile(join(folder, "file"), "");
  const code = await runLogoCommand(
    { name: "Marea", count: 1, out: join(folder, "file", "in-it") },
    io,
  );
  expect(code).toBe(1);
  expect(complained).toHaveLength(1);
});
