import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const POLL_MS = 100;

/**
 * Does something while no other process that asks for the same lock does. A lock whose holder has
 * died is taken over.
 *
 * @param path a file in a folder that exists; it holds the holder's process id
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  while (!take(path)) await wait(POLL_MS);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!isTaken(error)) throw error;
    if (!isAlive(readHolder(path))) rmSync(path, { force: true });
    return false;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** NaN while its holder is writing it; 0 when it has just been given back. */
function readHolder(path: string): number {
  try {
    return Number.parseInt(readFileSync(path, "utf8"), 10);
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  if (Number.isNaN(pid)) return true;
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
