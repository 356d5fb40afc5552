import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { Unavailable } from "./unavailable.ts";

/** A Chromium program and the arguments that it needs here. */
export interface BrowserProgram {
  path: string;
  args: string[];
}

// Without these, Chromium looks for updates and accounts at every start, which a closed network
// answers with a flood of refusals.
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** A moment, but on a machine that is busy with other things. */
const STARTS_WITHIN_MS = 80_000;

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * @returns `CHROMIUM_PATH`, else the system's Chromium, else the one that the npm package
 *   `@sparticuz/chromium` carries (unpacked into the temporary folder)
 * @throws {Unavailable} when there is none
 */
export async function findBrowser(
  places: { given?: string | undefined; system?: readonly string[] } = {},
): Promise<BrowserProgram> {
  const root = process.getuid?.() === 0;
  const args = root ? [...QUIET, "--no-sandbox"] : QUIET;
  const given = places.given ?? process.env["CHROMIUM_PATH"];
  if (given) {
    if (existsSync(given)) return { path: given, args };
    throw new Error(`CHROMIUM_PATH names ${given}, and there is nothing there`);
  }
  const system = (places.system ?? SYSTEM).find((path) => existsSync(path));
  if (system !== undefined) return { path: system, args };
  return unpackNpmBrowser(args);
}

async function unpackNpmBrowser(args: string[]): Promise<BrowserProgram> {
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    // Not with the package's own arguments: they turn the same-origin policy off, and make one
    // process of it all, which ends with the first context that is closed.
    return { path: await packed.executablePath(), args };
  } catch (error) {
    throw new Unavailable(
      `Chromium: neither CHROMIUM_PATH, nor the system's, nor @sparticuz/chromium (${String(error)})`,
    );
  }
}

/**
 * Starts a headless Chromium of the same kind for every test; whoever calls closes it.
 *
 * @throws {Unavailable} when there is no Chromium
 */
export async function launchBrowser(program?: BrowserProgram): Promise<Browser> {
  const { path, args } = program ?? (await findBrowser());
  return chromium.launch({ executablePath: path, args, timeout: STARTS_WITHIN_MS });
}
