import { parentPort, workerData } from "node:worker_threads";
import { PGlite, types } from "@electric-sql/pglite";
import type { ParserOptions, QueryOptions } from "@electric-sql/pglite";
import { DISK_FULL, IO_ERROR } from "../sql-engine.ts";
import type { RowShape } from "../sql-engine.ts";
import { DurableFileSystem } from "./durable-file-system.ts";
import { engineWorkerData, EXIT_DISK_FULL, SQL_ERROR_FIELDS } from "./messages.ts";
import type { EngineReply, EngineRequest, EngineWorkerData, SqlErrorFields } from "./messages.ts";
import { DURABLE_START_PARAMS } from "./start-params.ts";

const asWritten = (value: string): string => value;
const ARRAYS_OF_TIMES = [1115, 1185, 1182, 1183, 1270, 1187];

/** Dates and times stay as PostgreSQL writes them: Drizzle reads them itself. */
const textTimes: ParserOptions = Object.fromEntries(
  [types.DATE, types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, ...ARRAYS_OF_TIMES].map(
    (oid) => [oid, asWritten],
  ),
);

function queryOptions(shape: RowShape): QueryOptions {
  if (shape === "native") return { rowMode: "object" };
  return { rowMode: shape === "arrays" ? "array" : "object", parsers: textTimes };
}

function errorFields(error: unknown): SqlErrorFields {
  if (!(error instanceof Error)) return { message: String(error) };
  const fields: Record<string, string> = { message: error.message };
  for (const name of SQL_ERROR_FIELDS) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === "string") fields[name] = value;
  }
  return { ...fields, message: error.message };
}

/**
 * Whether PostgreSQL cannot go on after this. A server's backend would have ended by itself, as when
 * the log cannot be written on a full disk; here it would answer nonsense from now on.
 */
function isFatal(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  const { code, severity } = errorFields(error);
  // These come from WebAssembly: a trap, and the program's own exit.
  if (error.name === "RuntimeError" || error.name === "ExitStatus") return true;
  return severity === "PANIC" || severity === "FATAL" || code?.startsWith("XX") === true;
}

/** Serves one database folder to the main thread; requests are answered in the order they come. */
async function serveEngine(
  port: NonNullable<typeof parentPort>,
  data: EngineWorkerData,
): Promise<void> {
  const reply = (message: EngineReply): void => port.postMessage(message);
  const open = new Set<number>();
  const files = new DurableFileSystem(data.folder, (isFull): never => {
    const code = isFull ? DISK_FULL : IO_ERROR;
    const error = { message: "the database's log could not be written", severity: "PANIC", code };
    for (const id of open) reply({ kind: "error", id, error });
    process.exit(isFull ? EXIT_DISK_FULL : 1);
  });
  const database = new PGlite({ fs: files, startParams: [...DURABLE_START_PARAMS] });
  await database.waitReady;

  const answer = async (request: EngineRequest): Promise<unknown[]> => {
    switch (request.kind) {
      case "query": {
        const options = queryOptions(request.shape);
        return (await database.query(request.text, [...request.values], options)).rows;
      }
      case "script":
        return (await database.exec(request.text)).flatMap((result) => result.rows);
      case "listen": {
        const { channel } = request;
        await database.listen(channel, (payload) => reply({ kind: "notify", channel, payload }));
        return [];
      }
      case "close":
        await database.close();
        return [];
    }
  };

  port.on("message", (request: EngineRequest) => {
    open.add(request.id);
    answer(request).then(
      (rows) => {
        open.delete(request.id);
        reply({ kind: "rows", id: request.id, rows });
        if (request.kind === "close") port.close();
      },
      (error: unknown) => {
        open.delete(request.id);
        reply({ kind: "error", id: request.id, error: errorFields(error) });
        if (isFatal(error)) setImmediate(() => process.exit(1));
      },
    );
  });
  await provesDurable(database);
  reply({ kind: "ready", fsyncs: files.fsyncCount });
}

/** A commit that writes, so that the count of fsyncs says whether commits reach the disk. */
async function provesDurable(database: PGlite): Promise<void> {
  await database.exec(
    "CREATE SCHEMA IF NOT EXISTS emblazon_internal;" +
      "CREATE TABLE IF NOT EXISTS emblazon_internal.starts (opened_at timestamptz NOT NULL);" +
      "DELETE FROM emblazon_internal.starts;" +
      "INSERT INTO emblazon_internal.starts VALUES (now())",
  );
}

if (parentPort !== null) {
  await serveEngine(parentPort, engineWorkerData.parse(workerData));
}
