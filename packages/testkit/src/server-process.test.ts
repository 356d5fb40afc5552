import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runToEnd, startServerProcess } from "./server-process.ts";

// Counts its starts in its data folder, so that a restart on the same data can be told.
const PROGRAM = `
const { appendFileSync, readFileSync } = require("node:fs");
const { createServer } = require("node:http");
const { join } = require("node:path");
if (process.env.REFUSE) { console.error("Port 1 is taken: set PORT."); process.exit(3); }
const file = join(process.env.DATA_DIR, "starts");
appendFileSync(file, "x");
const server = createServer((request, response) => {
  response.statusCode = request.url === "/ready" || request.url === "/" ? 200 : 404;
  response.end(readFileSync(file, "utf8"));
});
server.listen(0, "127.0.0.1", () => {
  console.log("warming up");
  console.log(JSON.stringify({ msg: "listening", url: "http://127.0.0.1:" + server.address().port }));
});
process.on("SIGTERM", () => process.exit(0));
`;

let folder = "";
let program = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "emblazon-testkit-"));
  program = join(folder, "program.cjs");
  await writeFile(program, PROGRAM);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("startServerProcess, killed and started again, keeps its data and tells its new address", async () => {
  const server = await startServerProcess({ program });
  expect(await (await fetch(server.url)).text()).toBe("x");
  expect(server.ending()).toBeNull();
  await server.kill9();
  expect(server.ending()).toBe("ended by SIGKILL");
  await expect(fetch(server.url)).rejects.toThrow();
  await server.start();
  expect(await (await fetch(server.url)).text()).toBe("xx");
  expect(server.output()).toContain("warming up");
  expect(await server.stop()).toBe(0);
  await server.dispose();
  await expect(stat(server.dataDir)).rejects.toThrow(/ENOENT/);
});

test("startServerProcess, of a program that ends, throws with what it wrote", async () => {
  const started = startServerProcess({ program, env: { REFUSE: "1" } });
  await expect(started).rejects.toThrow(/ended before it was ready[\s\S]*Port 1 is taken/);
});

test("runToEnd, gives the exit code and both streams apart", async () => {
  const ended = await runToEnd({ program, dataDir: folder, env: { REFUSE: "1" } });
  expect(ended).toEqual({ code: 3, stdout: "", stderr: "Port 1 is taken: set PORT.\n" });
});
