import { randomUUID } from "node:crypto";
import { mkdir, open, opendir, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Readable } from "node:stream";
import { AppError } from "../errors/app-error.ts";
import { isStorageKey } from "./storage-key.ts";
import { errorCode, storageError } from "./storage-error.ts";
import type { ByteRange, Storage, StorageCallOptions, StoredFile } from "./storage.ts";
import { syncFolder } from "./sync-folder.ts";

/** Unfinished files wait here, on the same file system, so that a rename puts them in place. */
const UNFINISHED = ".unfinished";

/** Where other processes may be writing too, only what is older than this is given up. */
const ABANDONED_AFTER_MS = 3_600_000;

export interface FolderStorageOptions {
  readonly root: string;
  /** Whether no other process uses the folder, so that all that is unfinished is left over. */
  readonly isOurs: boolean;
}

/** Files in a folder. What was unfinished when the last process ended is swept away first. */
export async function openFolderStorage({ root, isOurs }: FolderStorageOptions): Promise<Storage> {
  const unfinished = join(root, UNFINISHED);
  await guard(async () => {
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    await sweep(unfinished, isOurs ? Infinity : Date.now() - ABANDONED_AFTER_MS);
  });
  return new FolderStorage(root, unfinished);
}

async function sweep(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < before) await rm(path, { recursive: true, force: true });
  }
}

class FolderStorage implements Storage {
  readonly #root: string;
  readonly #unfinished: string;

  constructor(root: string, unfinished: string) {
    this.#root = root;
    this.#unfinished = unfinished;
  }

  async put(
    key: string,
    content: Uint8Array | Readable,
    { signal }: StorageCallOptions = {},
  ): Promise<{ sizeBytes: number }> {
    const target = this.#path(key);
    const temporary = join(this.#unfinished, randomUUID());
    try {
      const sizeBytes = await writeWhole(temporary, content, signal);
      await this.#moveIntoPlace(temporary, target);
      return { sizeBytes };
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw storageError(error);
    }
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    const path = this.#path(key);
    const file = await guard(() => open(path, "r"));
    return file.createReadStream({ ...range, autoClose: true });
  }

  read(key: string): Promise<Uint8Array> {
    const path = this.#path(key);
    return guard(() => readFile(path));
  }

  async stat(key: string): Promise<StoredFile | null> {
    const path = this.#path(key);
    try {
      const found = await stat(path);
      if (!found.isFile()) return null;
      return { key, sizeBytes: found.size, modifiedAt: found.mtime };
    } catch (error) {
      if (isAbsence(error)) return null;
      throw storageError(error);
    }
  }

  async delete(key: string): Promise<void> {
    const path = this.#path(key);
    await guard(() => rm(path, { force: true }));
  }

  async *list(prefix: string): AsyncGenerator<StoredFile> {
    const folder = prefix.includes("/") ? this.#path(prefix.slice(0, prefix.lastIndexOf("/"))) : "";
    for await (const key of this.#walk(folder === "" ? this.#root : folder)) {
      if (!key.startsWith(prefix)) continue;
      const file = await this.stat(key);
      if (file !== null) yield file;
    }
  }

  signedUrl(): Promise<null> {
    return Promise.resolve(null);
  }

  async check(): Promise<number> {
    const start = performance.now();
    const path = join(this.#unfinished, `check-${randomUUID()}`);
    await guard(async () => {
      await writeWhole(path, new Uint8Array([1]));
      await rm(path);
    });
    return performance.now() - start;
  }

  async *#walk(folder: string): AsyncGenerator<string> {
    let entries;
    try {
      entries = await opendir(folder, { recursive: true });
    } catch (error) {
      if (isAbsence(error)) return;
      throw storageError(error);
    }
    for await (const entry of entries) {
      const key = relative(this.#root, join(entry.parentPath, entry.name)).split(sep).join("/");
      if (entry.isFile() && isStorageKey(key)) yield key;
    }
  }

  /** The new name, and the names of folders that had to be made, reach the disk too. */
  async #moveIntoPlace(temporary: string, target: string): Promise<void> {
    const folder = dirname(target);
    const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(temporary, target);
    await syncFolder(folder);
    if (firstMade === undefined) return;
    for (let made = folder; made !== dirname(firstMade); made = dirname(made)) {
      await syncFolder(dirname(made));
    }
  }

  #path(key: string): string {
    if (!isStorageKey(key)) throw new TypeError("not a key of the storage");
    return join(this.#root, ...key.split("/"));
  }
}

async function writeWhole(
  path: string,
  content: Uint8Array | Readable,
  signal?: AbortSignal,
): Promise<number> {
  signal?.throwIfAborted();
  const file = await open(path, "wx", 0o600);
  try {
    const sizeBytes = await write(file, content, signal);
    await file.sync();
    return sizeBytes;
  } finally {
    await file.close();
  }
}

async function write(
  file: FileHandle,
  content: Uint8Array | Readable,
  signal: AbortSignal | undefined,
): Promise<number> {
  if (content instanceof Uint8Array) {
    await file.writeFile(content, signal === undefined ? {} : { signal });
    return content.byteLength;
  }
  let sizeBytes = 0;
  const chunks: AsyncIterable<string | Uint8Array> = content;
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    await file.writeFile(bytes);
    sizeBytes += bytes.byteLength;
  }
  return sizeBytes;
}

async function guard<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isAbsence(error))
      throw new AppError("not_found", "This file is not there.", { cause: error });
    throw storageError(error);
  }
}

function isAbsence(error: unknown): boolean {
  return errorCode(error) === "ENOENT";
}
