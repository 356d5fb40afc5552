import { fsyncSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type InitOptions = Parameters<NodeFS["init"]>[1];
type InitResult = Awaited<ReturnType<NodeFS["init"]>>;

/** Emscripten's number for "no space left", the nearest to a disk that refuses to sync. */
const ERRNO_ENOSPC = 51;
const ERRNO_EIO = 29;

/**
 * PGlite's folder on disk, with an fsync that reaches the disk. PGlite's own has none: a commit
 * would be lost with the power. Leans on Emscripten's NODEFS, so PGlite is pinned exactly and the
 * start checks `fsyncCount`.
 */
export class DurableFileSystem extends NodeFS {
  fsyncCount = 0;

  override async init(pg: PGlite, options: InitOptions): Promise<InitResult> {
    const result = await super.init(pg, options);
    const preRun = result.emscriptenOpts.preRun ?? [];
    preRun.push((module) => {
      const operations: unknown = Reflect.get(module.NODEFS, "stream_ops");
      if (typeof operations !== "object" || operations === null) {
        throw new Error("PGlite's file system has changed: it has no stream operations to mend");
      }
      Reflect.set(operations, "fsync", (stream: { nfd: number }) => this.#fsync(stream.nfd));
    });
    return { emscriptenOpts: { ...result.emscriptenOpts, preRun } };
  }

  #fsync(fileDescriptor: number): number {
    this.fsyncCount += 1;
    try {
      fsyncSync(fileDescriptor);
      return 0;
    } catch (error) {
      const isFull = error instanceof Error && "code" in error && error.code === "ENOSPC";
      return isFull ? ERRNO_ENOSPC : ERRNO_EIO;
    }
  }
}
