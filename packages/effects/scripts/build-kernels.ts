/**
 * Compiles `assembly/` to `wasm/effects.wasm` and `wasm/effects-shared.wasm`, the same kernels for a
 * memory of one thread and for one that threads share. `--check` compiles and compares instead.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { MAX_PAGES } from "../src/kernels/effect-memory.ts";

const here = import.meta.dirname;
const ASC = fileURLToPath(import.meta.resolve("assemblyscript/bin/asc.js"));
const MAX_COMPRESSED_BYTES = 80_000;

const COMMON = [
  "index.ts",
  ...["--optimizeLevel", "3", "--shrinkLevel", "0", "--converge", "--noAssert"],
  ...["--runtime", "stub", "--importMemory", "--noExportMemory"],
  ...["--maximumMemory", String(MAX_PAGES), "--enable", "simd"],
];

const MODULES = [
  { name: "effects.wasm", flags: [] },
  { name: "effects-shared.wasm", flags: ["--sharedMemory", "--enable", "threads"] },
];

function compile(name: string, flags: readonly string[]): Buffer {
  const out = join(folder, name);
  const args = [ASC, ...COMMON, ...flags, "--outFile", out];
  execFileSync(process.execPath, args, { cwd: join(here, "../assembly"), stdio: "inherit" });
  return readFileSync(out);
}

const isCheck = process.argv.includes("--check");
const folder = mkdtempSync(join(tmpdir(), "effects-kernels-"));
for (const { name, flags } of MODULES) {
  const binary = compile(name, flags);
  const path = join(here, "../wasm", name);
  const size = brotliCompressSync(binary).length;
  if (size > MAX_COMPRESSED_BYTES) throw new Error(`${name}: ${size} bytes compressed`);
  if (!isCheck) {
    writeFileSync(path, binary);
    console.log(`${name}: ${binary.length} bytes, ${size} compressed`);
  } else if (!readFileSync(path).equals(binary)) {
    console.error(
      `${name} is not what assembly/ compiles to: node packages/effects/scripts/build-kernels.ts`,
    );
    process.exitCode = 1;
  }
}
rmSync(folder, { recursive: true });
