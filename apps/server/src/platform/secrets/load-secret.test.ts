import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StartError } from "../errors/start-error.ts";
import { runChild } from "../testing/run-child.ts";
import { loadSecret } from "./load-secret.ts";
import { createSecrets } from "./secrets.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "emblazon-secret-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = (): string => join(folder, "secrets.json");

test("a first start makes a secret of 256 bits, and every later one finds it", async () => {
  const secret = await loadSecret(folder);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(await loadSecret(folder)).toBe(secret);
});

test("no two installations have the same", async () => {
  const secret = await loadSecret(folder);
  await rm(file());
  expect(await loadSecret(folder)).not.toBe(secret);
});

test("nobody but its owner may read it", async () => {
  const modeOf = async (): Promise<number> => (await stat(file())).mode & 0o777;
  const secret = await loadSecret(folder);
  expect(await modeOf()).toBe(0o600);
  await rm(file());
  await writeFile(file(), JSON.stringify({ jwt_secret: secret }), { mode: 0o644 });
  await loadSecret(folder);
  expect(await modeOf()).toBe(0o600);
});

test("of ten starts at once all have the same, and nothing else is left", async () => {
  const secrets = await Promise.all(Array.from({ length: 10 }, () => loadSecret(folder)));
  expect(new Set(secrets).size).toBe(1);
  expect(await readdir(folder)).toEqual(["secrets.json"]);
});

test("of three processes that start at once all have the same", async () => {
  const program = new URL("./load-secret.ts", import.meta.url).href;
  const source = `import { loadSecret } from ${JSON.stringify(program)};
    console.log(await loadSecret(process.argv[1]));`;
  const children = [1, 2, 3].map(() => runChild(source, [folder]));
  expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  const secrets = children.flatMap(({ lines }) => lines);
  expect(secrets).toEqual([0, 1, 2].map(() => secrets[0]));
  expect(await loadSecret(folder)).toBe(secrets[0]);
});

test("a file that cannot be read stops the start, with its path and no more", async () => {
  await mkdir(file());
  const error = await loadSecret(folder).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(StartError);
  expect(String(error)).toContain(`${file()} cannot be read: mend its rights.`);
});

test("a folder that cannot be written to stops the start", async () => {
  await expect(loadSecret(join(folder, "not", "there"))).rejects.toThrow(/ENOENT/);
});

test.each(["", "{", "[]", "{}", '{"jwt_secret":"short"}', '{"jwt_secret":5}'])(
  "a file that holds %j stops the start, and stays as it is",
  async (text) => {
    await writeFile(file(), text);
    await expect(loadSecret(folder)).rejects.toThrow(StartError);
    expect(await readFile(file(), "utf8")).toBe(text);
  },
);

test("each purpose has a key of its own, and no key is the secret", async () => {
  const secret = await loadSecret(folder);
  const { keyFor } = createSecrets(secret);
  const purposes = ["access-token", "refresh-token", "second-factor"];
  const keys = purposes.map((purpose) => keyFor(purpose).toString("hex"));
  expect(new Set([...keys, secret]).size).toBe(4);
  expect(keys.every((key) => key.length === 64)).toBe(true);
  expect(keys).toEqual(
    purposes.map((purpose) => createSecrets(secret).keyFor(purpose).toString("hex")),
  );
});
