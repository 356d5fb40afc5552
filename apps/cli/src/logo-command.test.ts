import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseLogoSpec } from "@emblazon/contract";
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

const BRIEF = { name: "Marea", industry: "cafe", seed: "7" } as const;

/** The lines that were printed, each as what its JSON says. */
function lines(): Record<string, unknown>[] {
  return printed.map((line) => {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null) throw new TypeError(`no object: ${line}`);
    return { ...value };
  });
}

test("runLogoCommand with --json writes the files and prints a line for each and one about all", async () => {
  const out = join(folder, "new", "logos");
  const code = await runLogoCommand({ ...BRIEF, count: "2", out, json: true }, io);
  expect({ code, complained }).toEqual({ code: 0, complained: [] });
  expect((await readdir(out)).toSorted()).toEqual(["logo-1.svg", "logo-2.svg"]);
  const [first, second, last, ...more] = lines();
  expect(more).toEqual([]);
  for (const [i, logo] of [first, second].entries()) {
    expect(Object.keys(logo ?? {})).toEqual(
      "file archetype mark family surface spec checks ms".split(" "),
    );
    const spec = parseLogoSpec(logo?.["spec"]);
    expect(logo).toMatchObject({
      file: join(out, `logo-${i + 1}.svg`),
      archetype: spec.archetype,
      surface: spec.surface,
      ms: expect.any(Number),
      checks: expect.arrayContaining([expect.objectContaining({ verdict: "pass" })]),
    });
  }
  expect(last).toEqual({
    total_ms: expect.any(Number),
    first_ms: expect.any(Number),
    candidates: expect.any(Number),
  });
  expect(Number(last?.["candidates"])).toBeGreaterThanOrEqual(2);
  expect(await readFile(join(out, "logo-1.svg"), "utf8")).toMatch(/^<svg [^]*<\/svg>$/);
});

test("runLogoCommand refines the logo of a line that --json printed", async () => {
  await runLogoCommand({ ...BRIEF, count: 1, out: folder, json: true }, io);
  const [made] = lines();
  const file = join(folder, "made.jsonl");
  await writeFile(file, printed.join("\n"));
  printed = [];
  const options = { from: file, refine: "navy, all caps, wobblier", out: folder, json: true };
  const code = await runLogoCommand({ ...options, count: 2 }, io);
  expect({ code, complained }).toEqual({
    code: 0,
    complained: ["emblazon: not understood: “wobblier”"],
  });
  const [first, second, last] = lines();
  for (const logo of [first, second]) {
    const { palette, word } = parseLogoSpec(logo?.["spec"]);
    expect([palette.a, word.case, word.text]).toEqual(["#14264B", "upper", "Marea"]);
  }
  expect(first?.["spec"]).not.toEqual(made?.["spec"]);
  expect(last).toHaveProperty("candidates");
});

test("runLogoCommand with --from alone makes five siblings", async () => {
  await runLogoCommand({ ...BRIEF, count: 1, out: folder, json: true }, io);
  const file = join(folder, "spec.json");
  await writeFile(file, JSON.stringify(lines()[0]?.["spec"], null, 2));
  const out = join(folder, "siblings");
  expect(await runLogoCommand({ from: file, out }, io)).toBe(0);
  expect(await readdir(out)).toHaveLength(5);
});

test("runLogoCommand with an instruction of which nothing is understood says so and ends with 2", async () => {
  await runLogoCommand({ ...BRIEF, count: 1, out: folder, json: true }, io);
  const file = join(folder, "spec.json");
  await writeFile(file, JSON.stringify(lines()[0]?.["spec"]));
  const out = join(folder, "none");
  const code = await runLogoCommand({ from: file, refine: "blorf the quux", out }, io);
  expect({ code, complained }).toEqual({
    code: 2,
    complained: ["emblazon: not understood: “blorf the quux”"],
  });
});

test.each([
  [{ refine: "navy" }, "emblazon: --refine needs --from with the spec of a logo"],
  [{}, "emblazon: --name is needed: what the business is called"],
])("runLogoCommand with only %j says what is missing", async (options, sentence) => {
  const code = await runLogoCommand({ ...options, out: folder }, io);
  expect({ code, complained }).toEqual({ code: 2, complained: [sentence] });
});

test.each(["", "{", "[1, 2]", '{"version": 2}'])(
  "runLogoCommand from a file with %j says that it holds no spec",
  async (content) => {
    const file = join(folder, "odd.json");
    await writeFile(file, content);
    expect(await runLogoCommand({ from: file, out: folder }, io)).toBe(2);
    expect(complained).toEqual([`emblazon: ${file} holds no logo's spec`]);
  },
);

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
