import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Unavailable } from "./unavailable.ts";

/** A file system of its own, of a size that a test can fill. */
export interface SmallDisk {
  path: string;
  resize(size: string): void;
  setReadOnly(readOnly: boolean): void;
  remove(): Promise<void>;
}

/**
 * @param size as `mount` takes it: "64k", "20m"
 * @throws {Unavailable} where this process may not mount
 */
export async function mountSmallDisk(size: string): Promise<SmallDisk> {
  const path = await mkdtemp(join(tmpdir(), "emblazon-disk-"));
  const mount = (options: string) =>
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", path], { stdio: "pipe" });
  try {
    mount(`size=${size}`);
  } catch (error) {
    await rm(path, { recursive: true, force: true });
    throw new Unavailable(`a small disk: mounting one needs root on Linux (${String(error)})`);
  }
  return {
    path,
    resize: (next) => mount(`remount,size=${next}`),
    setReadOnly: (readOnly) => mount(`remount,${readOnly ? "ro" : "rw"}`),
    remove: async () => {
      execFileSync("umount", ["-l", path], { stdio: "pipe" });
      await rm(path, { recursive: true, force: true });
    },
  };
}
