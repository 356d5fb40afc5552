import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Photo } from "./photo.ts";

/** What one run took, in milliseconds: by the clock, and of all threads together. */
export interface Run {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** OpenCV in a Python process that is kept, idle while it is not asked. */
export interface OpenCv {
  readonly version: string;
  /** The recipes that this build can do. */
  readonly recipes: ReadonlySet<string>;
  run(recipe: string, photo: Photo): Promise<Run>;
  close(): void;
}

const SCRIPT = join(import.meta.dirname, "opencv.py");
/** The second is Debian's, where another one comes first in the path. */
const PYTHONS = ["python3", "/usr/bin/python3"];

/** @returns null where no Python here has OpenCV */
export async function openOpenCv(threads: number): Promise<OpenCv | null> {
  const python = PYTHONS.find((one) => spawnSync(one, ["-c", "import cv2"]).status === 0);
  if (python === undefined) return null;
  const child = spawn(python, [SCRIPT, String(threads)], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const hear = async (): Promise<unknown> => {
    const { done, value } = await lines.next();
    if (done === true) throw new Error("OpenCV's process has ended");
    return JSON.parse(value);
  };
  const hello = (await hear()) as { version: string; recipes: string[] };
  return {
    version: hello.version,
    recipes: new Set(hello.recipes),
    async run(recipe, { bgrFile, pixels: { width, height } }) {
      child.stdin.write(`${JSON.stringify({ recipe, path: bgrFile, width, height })}\n`);
      const { wall_ms, cpu_ms } = (await hear()) as { wall_ms: number; cpu_ms: number };
      return { wallMs: wall_ms, cpuMs: cpu_ms };
    },
    close: () => child.stdin.end(),
  };
}
