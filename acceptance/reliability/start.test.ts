import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execFileSync } from "node:child_process";
import { runToEnd, startServerProcess } from "@emblazon/testkit/server-process";
import type { EndedProcess, ServerProcess } from "@emblazon/testkit/server-process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeProject, newVisitor } from "../support/suite.ts";

const OLD_NODE = ["/usr/bin/node", "/usr/local/bin/node"].find(
  (path) => existsSync(path) && !versionOf(path).startsWith("v26.10."),
);

/** A start takes a second; a machine that does other things too takes its time for it. */
const PATIENCE = { timeout: 400_000 };

describe("a start that cannot work", PATIENCE, () => {
  let running: ServerProcess;
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "emblazon-start-"));
    running = await startServerProcess();
  });
  afterAll(async () => {
    await running.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  test("a second process on the same data, is told who has it, and the first goes on", async () => {
    const ended = await runToEnd({ dataDir: running.dataDir });
    expectOneSentence(ended, /data|folder/i);
    expect(ended.stderr).toContain(running.dataDir);
    await makeProject(newVisitor(running.url), { num_variations: 1 });
  });

  test("a port that is taken, is named with what to do", async () => {
    const { port } = new URL(running.url);
    const ended = await runToEnd({ dataDir: join(folder, "port"), env: { PORT: port } });
    expectOneSentence(ended, new RegExp(`${port}[^]*PORT|PORT[^]*${port}`));
  });

  test("a data folder that cannot be made, is named with what to do", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    for (const dataDir of [join(file, "data"), "/proc/emblazon/data"]) {
      const ended = await runToEnd({ dataDir });
      expectOneSentence(ended, /DATA_DIR|--data-dir/);
      expect(ended.stderr).toContain(dataDir);
    }
  });

  test("settings that make no sense, are all named at once", async () => {
    const ended = await runToEnd({
      dataDir: join(folder, "settings"),
      env: { PORT: "eighty", MAX_FILE_SIZE_MB: "-1", LOG_LEVEL: "LOUD" },
    });
    expect(ended.code).not.toBe(0);
    for (const name of ["PORT", "MAX_FILE_SIZE_MB", "LOG_LEVEL"])
      expect(ended.stderr).toContain(name);
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });

  test("a secret that is easily guessed, or half of a provider, is refused and not repeated", async () => {
    const ended = await runToEnd({
      dataDir: join(folder, "secret"),
      env: { JWT_SECRET: "hunter2hunter2hunter2hunter2hunter2!" },
    });
    expect(ended.code).not.toBe(0);
    expect(ended.stderr).toMatch(/JWT_SECRET: [^\n]*openssl rand -hex 32/);
    const half = await runToEnd({
      dataDir: join(folder, "half"),
      env: { OAUTH_GITHUB_CLIENT_SECRET: "hunter2" },
    });
    expect(half.code).not.toBe(0);
    expect(half.stderr).toContain("OAUTH_GITHUB_CLIENT_ID");
    for (const { stdout, stderr } of [ended, half]) {
      expect(stdout + stderr).not.toContain("hunter2");
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });

  test("a file of secrets that is damaged, is named with what to do", async () => {
    const dataDir = join(folder, "damaged");
    await mkdir(dataDir);
    await writeFile(join(dataDir, "secrets.json"), '{"jwt_secret":');
    expectOneSentence(await runToEnd({ dataDir }), /secrets\.json[^]*backup/);
  });

  test("a database that does not answer, is named without its password", async () => {
    const ended = await runToEnd({
      dataDir: join(folder, "database"),
      databaseUrl: "postgres://someone:s3cr3t-word@127.0.0.1:9/nothing",
    });
    expectOneSentence(ended, /database|DATABASE_URL/i);
    expect(ended.stderr + ended.stdout).not.toContain("s3cr3t-word");
  });

  test.skipIf(OLD_NODE === undefined)(
    "a wrong Node, alone, is told which one is needed",
    async () => {
      const bin = join(folder, "alone/apps/cli/bin");
      await mkdir(bin, { recursive: true });
      await cp(
        resolve(import.meta.dirname, "../../apps/cli/bin/emblazon.cjs"),
        join(bin, "emblazon.cjs"),
      );
      const ended = await runToEnd({
        dataDir: join(folder, "node"),
        program: join(bin, "emblazon.cjs"),
        ...(OLD_NODE === undefined ? {} : { node: OLD_NODE }),
      });
      expectOneSentence(ended, /Node 26\.10[^]*npm ci/);
    },
  );
});

/** Checks that a start ended with advice and nothing of the inside. */
function expectOneSentence(ended: EndedProcess, says: RegExp): void {
  expect(ended.code).not.toBe(0);
  expect(ended.code).not.toBeNull();
  const text = ended.stderr.trim();
  expect(text).toMatch(says);
  expect(text).not.toMatch(/^\s+at |node:internal|Error:/m);
  expect(text.split("\n").length, text).toBe(1);
}

function versionOf(node: string): string {
  return execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
}
