import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };

const shim = join(import.meta.dirname, "../bin/emblazon.cjs");

function emblazon(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [shim, ...args], { encoding: "utf8" });
}

test("emblazon --version prints the package's version", () => {
  const { status, stdout } = emblazon("--version");
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${packageJson.version}\n` });
});

test.each([[[]], [["--help"]], [["help"]]])("emblazon %j lists the commands", (args) => {
  const { status, stdout } = emblazon(...args);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^ {2}serve /m);
  expect(stdout).toMatch(/^ {2}logo /m);
});

test("emblazon serve --help names each flag's variable", () => {
  const { status, stdout } = emblazon("serve", "--help");
  expect(status).toBe(0);
  for (const name of ["PORT", "HOST", "DATA_DIR"]) expect(stdout).toContain(name);
});

test("emblazon with an unknown command suggests one and ends with 2", () => {
  const { status, stdout, stderr } = emblazon("srve");
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain("unknown command 'srve'");
  expect(stderr).toContain("Did you mean serve?");
});

test("emblazon with an unknown option suggests one and ends with 2", () => {
  const { status, stderr } = emblazon("serve", "--prot", "1");
  expect(status).toBe(2);
  expect(stderr).toContain("Did you mean --port?");
});
