import { fsyncSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type InitOptions = Parameters<NodeFS["init"]>[1];
type InitResult = Awaited<ReturnType<NodeFS["init"]>>;

/** Emscripten's number for "no space left". */
const ERRNO_ENOSPC = 51;
/** Where PostgreSQL keeps its log. */
const LOG_FOLDER = "/pg_wal/";

interface FileStream {
  readonly nfd: number;
  readonly path: string;
}

type WriteFile = (
  stream: FileStream,
  buffer: Uint8Array,
  offset: number,
  length: number,
  position: number,
) => number;

/** Called in the middle of PostgreSQL's work, which must not go on. */
export type OnLogLost = (isFull: boolean) => never;

/**
 * PGlite's folder on disk, with an fsync that reaches the disk. PGlite's own has none: a commit
 * would be lost with the power. Leans on Emscripten's NODEFS, so PGlite is pinned exactly and the
 * start checks `fsyncCount`.
 *
 * A log that cannot be written makes PostgreSQL panic, and PGlite's panic never ends: it waits for a
 * lock that it holds itself. So that is told here, before it comes to it.
 */
export class DurableFileSystem extends NodeFS {
  fsyncCount = 0;
  readonly #onLogLost: OnLogLost;

  constructor(folder: string, onLogLost: OnLogLost) {
    super(folder);
    this.#onLogLost = onLogLost;
  }

  override async init(pg: PGlite, options: InitOptions): Promise<InitResult> {
    const result = await super.init(pg, options);
    const preRun = result.emscriptenOpts.preRun ?? [];
    preRun.push((module) => {
      const operations: unknown = Reflect.get(module.NODEFS, "stream_ops");
      if (typeof operations !== "object" || operations === null) {
        throw new Error("PGlite's file system has changed: it has no stream operations to mend");
      }
      Reflect.set(operations, "fsync", (stream: FileStream) => this.#fsync(stream.nfd));
      const write = Reflect.get(operations, "write") as WriteFile;
      Reflect.set(operations, "write", this.#writing(write));
    });
    return { emscriptenOpts: { ...result.emscriptenOpts, preRun } };
  }

  /** A disk that is full in the middle of a piece takes a part of it, and nothing of the rest. */
  #writing(write: WriteFile): WriteFile {
    return (stream, buffer, offset, length, position) => {
      if (!stream.path.includes(LOG_FOLDER)) return write(stream, buffer, offset, length, position);
      let written = 0;
      while (written < length) {
        try {
          const [from, left, to] = [offset + written, length - written, position + written];
          written += write(stream, buffer, from, left, to);
        } catch (error) {
          this.#onLogLost(isErrno(error, ERRNO_ENOSPC));
        }
      }
      return written;
    };
  }

  /** What was not synced may never be: PostgreSQL would panic. */
  #fsync(fileDescriptor: number): number {
    this.fsyncCount += 1;
    try {
      fsyncSync(fileDescriptor);
      return 0;
    } catch (error) {
      return this.#onLogLost(error instanceof Error && "code" in error && error.code === "ENOSPC");
    }
  }
}

/** Emscripten's errors carry its own numbers. */
function isErrno(error: unknown, errno: number): boolean {
  return error instanceof Object && "errno" in error && error.errno === errno;
}
