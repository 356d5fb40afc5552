import type { Readable } from "node:stream";

/** Bytes `start` to `end`, both counted in, from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface StoredFile {
  readonly key: string;
  readonly sizeBytes: number;
  readonly modifiedAt: Date;
}

export interface StorageCallOptions {
  readonly signal?: AbortSignal;
}

/**
 * Where files lie. Keys are relative paths of `[A-Za-z0-9._-]` segments (no empty, `.` or `..`
 * segment, at most 512 characters); anything else throws. A file is there whole or not at all.
 * Failures are AppErrors: `storage_full` (507) when there is no room, `unavailable` (503) when the
 * place cannot be written or read.
 */
export interface Storage {
  /** Writes or replaces a file; when it returns, the file survives a crash. */
  put(
    key: string,
    content: Uint8Array | Readable,
    options?: StorageCallOptions,
  ): Promise<{ sizeBytes: number }>;
  /** A stream of the file or of a part; `not_found` when it is not there. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** The whole file, for small ones. */
  read(key: string): Promise<Uint8Array>;
  stat(key: string): Promise<StoredFile | null>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** Every file whose key starts with `prefix`, in no particular order. */
  list(prefix: string): AsyncIterable<StoredFile>;
  /** A URL where a browser can fetch the file itself, or null when the store has none to give. */
  signedUrl(key: string, expiresInSeconds: number): Promise<string | null>;
  /** Milliseconds to write and delete a small file; throws when that fails. */
  check(): Promise<number>;
}
