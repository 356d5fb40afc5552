import { getCompileCacheDir } from "node:module";

/** A small nursery for objects: with it, pictures that have come and gone are seen to be gone. */
export const CODEC_FLAGS = ["--max-semi-space-size=1"] as const;

/**
 * The environment of a process that decodes and encodes pictures: no secret to lose, and glibc's
 * allocator told to give large pieces back at once, of which it else keeps several times as much.
 */
export function codecEnvironment(): Record<string, string> {
  const cacheDir = getCompileCacheDir();
  return {
    VIPS_BLOCK_UNTRUSTED: "1",
    UV_THREADPOOL_SIZE: "2",
    MALLOC_ARENA_MAX: "2",
    MALLOC_MMAP_THRESHOLD_: "131072",
    MALLOC_TRIM_THRESHOLD_: "131072",
    ...(cacheDir === undefined ? {} : { NODE_COMPILE_CACHE: cacheDir }),
  };
}
