import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** What the built pages are made from, relative to the studio's folder. */
const SOURCES = [
  "{index.html,package.json,vite.config.ts,tsconfig.json}",
  "{src,public,scripts}/**",
  "../../packages/{client,contract,logo}/src/**",
  "../../packages/logo/assets/*",
];

/**
 * Builds the studio's pages into its `dist` when they are missing or older than what they are made
 * from, beside the old ones and swapped in whole, so that two starts at once do no harm. Leaves
 * them as they are where the build tools are not installed.
 *
 * @param studio the folder of the web app
 * @param say gets one line for people
 * @throws when there are no pages and they cannot be built; the message holds the tools' output
 */
export async function buildStudio(studio: string, say: (line: string) => void): Promise<void> {
  const builtAt = modifiedAt(join(studio, "dist/index.html"));
  const vite = findVite(studio);
  if (vite === null) {
    if (builtAt > 0) return;
    throw new Error("the studio's pages are not built and its tools are missing: run 'npm ci'");
  }
  if (builtAt > newestSource(studio)) return;
  const startedAt = Date.now();
  await build(studio, vite);
  say(`Built the studio's pages in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Folders count too: removing a file changes only its folder. */
function newestSource(studio: string): number {
  const paths = globSync(SOURCES, { cwd: studio });
  return Math.max(0, ...paths.map((path) => modifiedAt(join(studio, path))));
}

function findVite(studio: string): string | null {
  try {
    const manifest = createRequire(join(studio, "package.json")).resolve("vite/package.json");
    return join(manifest, "../bin/vite.js");
  } catch {
    return null;
  }
}

async function build(studio: string, vite: string): Promise<void> {
  const startedAt = new Date();
  const fresh = join(studio, `dist.${process.pid}.tmp`);
  try {
    await runVite(studio, [vite, "build", "--outDir", fresh, "--logLevel", "warn"]);
    // An edit made while the tools ran is newer than this, and built at the next start.
    utimesSync(join(fresh, "index.html"), startedAt, startedAt);
    swapIn(fresh, join(studio, "dist"));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function runVite(studio: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: studio, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const ended: unknown[] = await once(child, "close");
  if (ended[0] !== 0) throw new Error(`the studio's pages could not be built:\n${output.trim()}`);
}

function swapIn(fresh: string, dist: string): void {
  const old = `${fresh}.old`;
  try {
    renameSync(dist, old);
  } catch {
    // There was none, or another start has just moved it.
  }
  try {
    renameSync(fresh, dist);
  } catch (error) {
    if (modifiedAt(join(dist, "index.html")) === 0) throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
