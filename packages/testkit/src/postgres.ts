import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { findPostgres } from "./find-postgres.ts";
import type { PostgresPrograms } from "./find-postgres.ts";
import { freePort } from "./free-port.ts";
import { ordinaryUser } from "./ordinary-user.ts";
import type { UserIds } from "./ordinary-user.ts";

const MOST_PORTS = 5;
/** Limits for a machine that is slow or stands still for a while; usually it takes a moment. */
const ANSWERS_WITHIN_MS = 60_000;
const CONNECTS_WITHIN_MS = 30_000;

/** A database of one's own, empty at first. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A running PostgreSQL server, of which one may make databases. */
export interface PostgresServer {
  kind: "given" | "system" | "npm";
  /** Connects as the server's superuser to the database `postgres`. */
  adminUrl: string;
  createDatabase(): Promise<TestDatabase>;
  /** Stops the server and removes its data; a server from `TEST_DATABASE_URL` is left as it is. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL server on a loopback port, durable as by default (fsync on), as an
 * ordinary user even when this process is root. `TEST_DATABASE_URL` names a server to use instead.
 *
 * @throws {Unavailable} when no server programs can be found
 */
export async function startPostgres(
  options: { given?: string | undefined; kinds?: readonly PostgresPrograms["kind"][] } = {},
): Promise<PostgresServer> {
  const given = options.given ?? (options.kinds ? undefined : process.env["TEST_DATABASE_URL"]);
  if (given) return serverAt("given", given, () => Promise.resolve());
  const folder = await mkdtemp(join(tmpdir(), "emblazon-pg-"));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  try {
    await chmod(folder, 0o755);
    const programs = await findPostgres(folder, options.kinds);
    const { url, stop } = await launch(programs, folder);
    return serverAt(programs.kind, url, async () => {
      await stop();
      await removeFolder();
    });
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

/** Starts a server for a single database; dropping the database stops the server too. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = await startPostgres();
  const database = await server.createDatabase();
  return {
    url: database.url,
    drop: async () => {
      await database.drop();
      await server.stop();
    },
  };
}

function serverAt(
  kind: PostgresServer["kind"],
  adminUrl: string,
  stop: () => Promise<void>,
): PostgresServer {
  return {
    kind,
    adminUrl,
    stop,
    createDatabase: async () => {
      const name = `emblazon_test_${randomBytes(6).toString("hex")}`;
      await runSql(adminUrl, `create database ${name} template template0 encoding 'UTF8'`);
      const url = new URL(adminUrl);
      url.pathname = `/${name}`;
      return { url: url.href, drop: () => runSql(adminUrl, `drop database ${name} with (force)`) };
    },
  };
}

async function launch(
  programs: PostgresPrograms,
  folder: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const user = ordinaryUser();
  const password = randomBytes(12).toString("hex");
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user !== null) {
    chownSync(folder, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const initArguments = ["-D", data, "-U", "postgres", `--pwfile=${passwordFile}`];
  initArguments.push("--auth=scram-sha-256", "--encoding=UTF8", "--no-locale");
  await finish(start(programs, { program: "initdb", arguments_: initArguments, user }));
  const { url, server, killAtExit } = await serve(programs, { data, password, user });
  return {
    url,
    stop: async () => {
      process.removeListener("exit", killAtExit);
      server.child.kill("SIGINT");
      await server.exited;
    },
  };
}

interface Served {
  url: string;
  server: Started;
  killAtExit: () => void;
}

/** Another process may take the port between the look for a free one and the start. */
async function serve(
  programs: PostgresPrograms,
  { data, password, user }: { data: string; password: string; user: UserIds | null },
): Promise<Served> {
  const settings = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    const arguments_ = ["-D", data, "-p", String(port), ...settings];
    const server = start(programs, { program: "postgres", arguments_, user });
    const killAtExit = () => void server.child.kill("SIGQUIT");
    process.once("exit", killAtExit);
    try {
      await untilItAnswers(url, server);
      return { url, server, killAtExit };
    } catch (error) {
      process.removeListener("exit", killAtExit);
      const isTaken = /could not bind|already in use/i.test(server.output());
      if (!isTaken || tries === MOST_PORTS) throw error;
    }
  }
}

interface Started {
  child: ReturnType<typeof spawn>;
  exited: Promise<number | null>;
  output: () => string;
}

function start(
  programs: PostgresPrograms,
  what: { program: string; arguments_: string[]; user: UserIds | null },
): Started {
  const program = join(programs.bin, what.program);
  if (!existsSync(program)) throw new Error(`${program} is missing`);
  const child = spawn(program, what.arguments_, {
    ...what.user,
    cwd: "/",
    env: { PATH: process.env["PATH"] ?? "", ...programs.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-8000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    // Not "exit": what it wrote last may come after that.
    child.once("close", resolve);
  });
  return { child, exited, output: () => output };
}

async function finish(started: Started): Promise<void> {
  const code = await started.exited;
  if (code !== 0) throw new Error(`a PostgreSQL program ended with ${code}:\n${started.output()}`);
}

async function untilItAnswers(url: string, server: Started): Promise<void> {
  const deadline = Date.now() + ANSWERS_WITHIN_MS;
  let hasEnded = false;
  const noteEnd = (): boolean => (hasEnded = true);
  void server.exited.then(noteEnd, noteEnd);
  for (;;) {
    if (hasEnded) throw new Error(`postgres ended:\n${server.output()}`);
    try {
      return await runSql(url, "select 1");
    } catch (error) {
      if (Date.now() > deadline) {
        server.child.kill("SIGKILL");
        throw new Error(`postgres does not answer:\n${server.output()}`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** Runs statements on a database, as whoever the address names. */
export async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECTS_WITHIN_MS,
  });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
