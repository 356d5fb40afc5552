import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildStudio } from "./build-studio.ts";

// A studio whose build counts how often it ran; vite is only looked for, not run.
const BUILD = `
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
appendFileSync("builds", "x");
mkdirSync("dist", { recursive: true });
writeFileSync("dist/index.html", "built");
`;

let folder: string;
let studio: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "emblazon-studio-"));
  studio = join(folder, "apps/web");
  said = [];
  write("package.json", `{"type":"module"}`);
  write("src/main.tsx", "page");
  write("scripts/build.ts", BUILD);
  write("node_modules/vite/package.json", `{"name":"vite"}`);
  for (const file of ["package.json", "src/main.tsx", "src", "scripts/build.ts", "scripts"]) {
    age(file, 3600);
  }
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(studio, path, ".."), { recursive: true });
  writeFileSync(join(studio, path), text);
}

function age(path: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds;
  utimesSync(join(studio, path), then, then);
}

const start = async (): Promise<void> => await buildStudio(studio, (line) => said.push(line));
const builds = (): number => readFileSync(join(studio, "builds"), "utf8").length;

test("buildStudio without pages builds them and says so in one line; the next start does not", async () => {
  await start();
  await start();
  expect(builds()).toBe(1);
  expect(said).toEqual([expect.stringMatching(/^Built the studio's pages in \d+\.\d s$/)]);
});

test("buildStudio after an edit builds again", async () => {
  await start();
  age("dist/index.html", 60);
  write("src/main.tsx", "edited");
  await start();
  expect(builds()).toBe(2);
});

test("buildStudio after a file was removed builds again", async () => {
  write("src/old.tsx", "old");
  await start();
  age("dist/index.html", 60);
  rmSync(join(studio, "src/old.tsx"));
  await start();
  expect(builds()).toBe(2);
});

test("buildStudio by two starts at once builds once", async () => {
  await Promise.all([start(), start()]);
  expect(builds()).toBe(1);
});

test("buildStudio without tools keeps old pages", async () => {
  rmSync(join(studio, "node_modules"), { recursive: true });
  write("dist/index.html", "old");
  age("dist/index.html", 7200);
  await start();
  expect(readFileSync(join(studio, "dist/index.html"), "utf8")).toBe("old");
});

test("buildStudio without tools and without pages says what to run", async () => {
  rmSync(join(studio, "node_modules"), { recursive: true });
  await expect(start()).rejects.toThrow("run 'npm ci'");
});

test("buildStudio whose build breaks tells what the tools said", async () => {
  write("scripts/build.ts", `console.error("no such page"); process.exitCode = 1;`);
  await expect(start()).rejects.toThrow("no such page");
});
