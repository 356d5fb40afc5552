import { spawn, execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startServerProcess } from "@emblazon/testkit/server-process";
import { residentMb } from "../memory.ts";
import type { Measurement, Section } from "../measurement.ts";
import { median } from "../statistics.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** From a clean clone to the first page, as a stranger does it: two commands. */
export const cleanClone: Section = {
  title: "From a clean clone",
  how: "`git clone` of this repository into an empty folder, `npm ci` and `npm start` with the system's own Node and a warm package cache, until `GET /` answers.",
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), "emblazon-clone-"));
    try {
      return await measureClone(join(folder, "emblazon"));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measureClone(clone: string): Promise<Measurement[]> {
  execFileSync("git", ["clone", "-q", ROOT, clone]);
  // The package runner put the pinned Node in front; a stranger has only the system's.
  const path = (process.env["PATH"] ?? "")
    .split(":")
    .filter((part) => !part.includes("node_modules"))
    .join(":");
  const env = { ...process.env, PATH: path, PORT: "0", HOST: "127.0.0.1" };
  const installAt = performance.now();
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: clone, env, stdio: "pipe" });
  const installS = (performance.now() - installAt) / 1000;
  const startAt = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: clone,
    env,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  try {
    let output = "";
    for await (const piece of child.stdout) {
      output += String(piece);
      const url = /"url":"(http:[^"]+)"/.exec(output)?.[1];
      if (url === undefined) continue;
      const page = await fetch(url);
      if (page.status !== 200) throw new Error(`the page answered ${page.status}`);
      break;
    }
    const startS = (performance.now() - startAt) / 1000;
    return [
      { name: "install", value: installS, unit: "s" },
      { name: "first start, studio built, to the first page", value: startS, unit: "s" },
      { name: "install and start together", value: installS + startS, unit: "s", target: 60 },
    ];
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }
}

/** Starts on data that is there, and memory at rest. */
export const secondStart: Section = {
  title: "Start and memory",
  how: "`emblazon serve` on a data folder that was used before, from the spawn to the first `/ready` that says yes, median of 5; resident memory of the whole process tree 10 s after the last start, and again 10 s after ten generations of six.",
  run: async () => {
    const server = await startServerProcess();
    try {
      const starts: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        await server.stop();
        await server.start();
        starts.push(server.readyAfterMs);
      }
      await rest();
      const idleMb = residentMb(server.pid);
      await work(server.url);
      await rest();
      return [
        { name: "second start to `/ready`", value: median(starts) / 1000, unit: "s", target: 3 },
        { name: "memory at rest, embedded database", value: idleMb, unit: "MB", target: 450 },
        { name: "memory at rest after ten generations", value: residentMb(server.pid), unit: "MB" },
      ];
    } finally {
      await server.dispose();
    }
  },
};

function rest(): Promise<void> {
  return new Promise((next) => setTimeout(next, 10_000));
}

async function work(url: string): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const answer = await fetch(new URL("/api/v1/projects", url), {
      method: "POST",
      headers: { "content-type": "application/json", prefer: "wait=60" },
      body: JSON.stringify({ name: `Round ${round}` }),
    });
    if (answer.status !== 201) throw new Error(`a project answered ${answer.status}`);
  }
}
