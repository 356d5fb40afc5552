import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdirSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { withFileLock } from "./file-lock.ts";

/** What the built pages are made from, relative to the studio's folder. */
const SOURCES = [
  "*.{html,json,ts}",
  "{src,public,scripts}/**",
  "../../packages/{client,contract,logo}/src/**",
  "../../packages/logo/assets/*",
];

/**
 * Builds the studio's pages into its `dist` when they are missing or older than what they are made
 * from. Of several starts at once one builds and the others wait. Leaves the pages as they are
 * where the build tools are not installed.
 *
 * @param studio the folder of the web app
 * @param say gets one line for people
 * @throws when there are no pages and they cannot be built; the message holds the tools' output
 */
export async function buildStudio(studio: string, say: (line: string) => void): Promise<void> {
  if (isFresh(studio)) return;
  if (!hasTools(studio)) {
    if (builtAt(studio) > 0) return;
    throw new Error("the studio's pages are not built and the tools are missing: run 'npm ci'");
  }
  mkdirSync(join(studio, ".cache"), { recursive: true });
  await withFileLock(join(studio, ".cache/build.lock"), async () => {
    if (isFresh(studio)) return;
    const startedAt = new Date();
    await runBuild(studio);
    // An edit made while the tools ran is newer than this, and built at the next start.
    utimesSync(join(studio, "dist/index.html"), startedAt, startedAt);
    say(`Built the studio's pages in ${((Date.now() - startedAt.getTime()) / 1000).toFixed(1)} s`);
  });
}

function isFresh(studio: string): boolean {
  const built = builtAt(studio);
  return built > 0 && built >= newestSource(studio);
}

function builtAt(studio: string): number {
  return modifiedAt(join(studio, "dist/index.html"));
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Folders count too: removing a file changes only its folder. */
function newestSource(studio: string): number {
  const paths = globSync(SOURCES, { cwd: studio });
  return Math.max(0, ...paths.map((path) => modifiedAt(join(studio, path))));
}

function hasTools(studio: string): boolean {
  try {
    createRequire(join(studio, "package.json")).resolve("vite/package.json");
    return true;
  } catch {
    return false;
  }
}

async function runBuild(studio: string): Promise<void> {
  const child = spawn(process.execPath, ["scripts/build.ts"], {
    cwd: studio,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const ended: unknown[] = await once(child, "close");
  if (ended[0] !== 0) throw new Error(`the studio's pages could not be built:\n${output.trim()}`);
}
