import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { EFFECT_STYLES } from "@emblazon/effects/effect-styles";
import sharp from "sharp";
import { expect, test } from "vitest";
import { smallPhoto } from "./testing/small-photo.ts";
import { jsonLines, useStylize } from "./testing/use-stylize.ts";

const shim = join(import.meta.dirname, "../../bin/emblazon.cjs");
const { at, listed } = useStylize();

function stylize(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [shim, "stylize", ...args], { encoding: "utf8" });
}

test("emblazon stylize --help lists every style with every parameter", () => {
  const { status, stdout } = stylize("--help");
  expect(status).toBe(0);
  for (const { id, parameters } of EFFECT_STYLES) {
    expect(stdout).toContain(`\n  ${id.toLowerCase().replace("_", "-")} `);
    for (const { name, default: usual } of parameters)
      expect(stdout).toContain(`\n    ${name}=${usual} `);
  }
});

test("emblazon stylize prints nothing but JSON, and ends with 1 when a file could not be done", async () => {
  await smallPhoto().png().toFile(at("fern.png"));
  const words = ["-s", "SKETCH", "--json", "-p", "paper=cream", "lines=50"];
  const { status, stdout, stderr } = stylize(at("fern.png"), at("none.png"), ...words);
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  const said = jsonLines(stdout.trim().split("\n"));
  expect(said.map(({ file, output, error }) => [file, output, error])).toEqual([
    [at("none.png"), undefined, "cannot be read: there is no such file or folder"],
    [at("fern.png"), at("fern-sketch.jpg"), undefined],
  ]);
});

test("emblazon stylize without a picture or with an unknown style ends with 2", () => {
  expect(stylize("--style", "sketch")).toEqual(
    expect.objectContaining({
      ...{ status: 2, stdout: "" },
      stderr: "emblazon: name at least one picture or folder\n",
    }),
  );
  expect(stylize(at("fern.png"), "--style", "fresco")).toMatchObject({ status: 2 });
});

test("emblazon stylize that is interrupted ends with 130 and leaves whole files only", async () => {
  await mkdir(at("in"));
  await smallPhoto(1600, 1200).jpeg().toFile(at("in", "0.jpg"));
  for (let i = 1; i < 40; i++) await cp(at("in", "0.jpg"), at("in", `${i}.jpg`));
  const args = ["stylize", at("in"), "--style", "watercolor", "--json", "-o", at("out")];
  const child = spawn(process.execPath, [shim, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (said.push(line) === 1) child.kill("SIGINT");
  });
  let complaint = "";
  child.stderr.on("data", (text) => (complaint += String(text)));
  expect(await once(child, "close")).toEqual([130, null]);
  expect(said.length).toBeLessThan(40);
  expect(complaint).toBe(`emblazon: stopped after ${said.length} of 40 pictures\n`);
  const whole = jsonLines(said).map(({ output }) => String(output));
  expect((await listed("out")).map((name) => at("out", name))).toEqual(whole.toSorted());
  for (const name of whole) await expect(sharp(name).stats()).resolves.toBeDefined();
});
