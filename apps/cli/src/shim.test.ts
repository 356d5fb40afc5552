import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

// The shim is tried over a program of the test's, so that what it hands on can be seen. An old
// Node is played by this one with another version; old-node.test.ts has a real one.
const AGE = `Object.defineProperty(process.versions, "node", { value: "20.20.2" });`;
const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;

let folder: string;
let shim: string;
let age: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "emblazon-shim-"));
  mkdirSync(join(folder, "bin"));
  mkdirSync(join(folder, "src"));
  shim = join(folder, "bin/emblazon.cjs");
  age = join(folder, "age.cjs");
  cpSync(join(import.meta.dirname, "../bin/emblazon.cjs"), shim);
  writeFileSync(age, AGE);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeProgram(code: string): void {
  writeFileSync(join(folder, "src/main.ts"), code);
}

function linkPinnedNode(): void {
  mkdirSync(join(folder, "node_modules", NODE_PACKAGE, "bin"), { recursive: true });
  symlinkSync(process.execPath, join(folder, "node_modules", NODE_PACKAGE, "bin/node"));
}

function startOnOldNode(): ChildProcess & { stdout: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, ["--require", age, shim, "a", "b c"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return child;
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: unknown[] = await once(stream, "data");
  return String(chunks[0]).trim();
}

test("the shim under an old Node runs the program under the pinned one, arguments and code kept", () => {
  linkPinnedNode();
  writeProgram(
    `console.log(JSON.stringify([process.versions.node, ...process.argv.slice(2)])); process.exitCode = 7;`,
  );
  const { status, stdout } = spawnSync(process.execPath, ["--require", age, shim, "a", "b c"], {
    encoding: "utf8",
  });
  expect(JSON.parse(stdout)).toEqual([process.versions.node, "a", "b c"]);
  expect(status).toBe(7);
});

test("the shim under an old Node without the pinned one says in one line what to do", () => {
  const { status, stderr } = spawnSync(process.execPath, ["--require", age, shim], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Emblazon needs Node 26\.10 and this is 20\.20\.2: run 'npm ci' .*\n$/);
});

test("the shim under the pinned Node runs the program in the same process, with a wide pool", () => {
  writeProgram(`console.log(JSON.stringify([process.pid, process.env.UV_THREADPOOL_SIZE]));`);
  const { pid, stdout } = spawnSync(process.execPath, [shim], { encoding: "utf8" });
  expect(JSON.parse(stdout)).toEqual([pid, "16"]);
});

test.runIf(process.platform === "linux").each([
  ["begins anew as the same process that shares its allocator", "serve", {}, "2"],
  ["keeps what it was told of its allocator", "serve", { MALLOC_ARENA_MAX: "5" }, "5"],
  ["leaves the allocator of a short command as it is", "render", {}, undefined],
])("the shim %s", (_, command, told, expected) => {
  writeProgram(
    `console.log(JSON.stringify([process.pid, process.argv.slice(2), process.env.MALLOC_ARENA_MAX]));`,
  );
  const { MALLOC_ARENA_MAX: _none, ...env } = process.env;
  const { pid, stdout } = spawnSync(process.execPath, [shim, command, "b c"], {
    encoding: "utf8",
    env: { ...env, ...told },
  });
  expect(JSON.parse(stdout)).toEqual([pid, [command, "b c"], expected ?? null]);
});

test("the shim with a package missing says what to run", () => {
  writeProgram(`import "not-installed-at-all";`);
  const { status, stderr } = spawnSync(process.execPath, [shim], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toContain("not-installed-at-all");
  expect(stderr).toContain("run 'npm ci'");
  expect(stderr).not.toContain("    at ");
});

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "the shim under an old Node hands %s on and ends with the program's code",
  async (signal) => {
    linkPinnedNode();
    writeProgram(
      `process.on("${signal}", () => process.exit(9)); setInterval(() => {}, 1000); console.log("up");`,
    );
    const child = startOnOldNode();
    expect(await firstLine(child.stdout)).toBe("up");
    const ended = once(child, "exit");
    child.kill(signal);
    expect(await ended).toEqual([9, null]);
  },
);

test("the shim under an old Node, killed, takes the program with it the graceful way", async () => {
  linkPinnedNode();
  const follow = JSON.stringify(join(import.meta.dirname, "follow-parent.ts"));
  const farewell = join(folder, "farewell");
  writeProgram(
    `import { writeFileSync } from "node:fs";
     import { followParent } from ${follow};
     followParent(process);
     process.on("SIGTERM", () => {
       writeFileSync(${JSON.stringify(farewell)}, "bye");
       process.exit(0);
     });
     setInterval(() => {}, 1000);
     console.log("up");`,
  );
  const child = startOnOldNode();
  expect(await firstLine(child.stdout)).toBe("up");
  const closed = once(child.stdout, "close");
  child.kill("SIGKILL");
  await closed;
  expect(readFileSync(farewell, "utf8")).toBe("bye");
});
