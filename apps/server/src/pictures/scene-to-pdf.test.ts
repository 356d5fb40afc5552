import { inflateSync } from "node:zlib";
import type { PathData, Scene } from "@emblazon/logo";
import { expect, test } from "vitest";
import { sceneToPdf } from "./scene-to-pdf.ts";

const scene: Scene = {
  background: "#FFEEDD",
  shapes: [
    { d: "M0 0L100 0L100 50L0 50ZM10 10L20 10L20 20Z" as PathData, role: "a", fill: "#FF0000" },
  ],
  parts: [],
  box: { x: 0, y: 0, width: 100, height: 50 },
  gradient: null,
};
const options = { title: "Äpfel (rot)", background: "original", width: 400, height: 300 };

async function contentOf(drawn: Scene, how = options): Promise<string> {
  const pdf = Buffer.from(await sceneToPdf(drawn, how));
  const start = pdf.indexOf("stream\n") + "stream\n".length;
  return inflateSync(pdf.subarray(start, pdf.indexOf("\nendstream", start))).toString("latin1");
}

test("a scene becomes one page of paths, filled even-odd, on its own ground", async () => {
  const pdf = Buffer.from(await sceneToPdf(scene, options)).toString("latin1");
  expect(pdf).toMatch(/^%PDF-1\.\d/);
  expect(pdf).toContain("/MediaBox [0 0 400 300]");
  expect(pdf).not.toMatch(/\/Subtype \/Image|\/Font\b.*\/BaseFont/);
  const content = await contentOf(scene);
  expect(content).toMatch(/0 0 400 300 re/);
  expect(content).toMatch(/^1 0 0 scn$/m);
  expect(content).toMatch(/^f\*$/m);
});

test("a scene on a transparent ground has no ground", async () => {
  expect(await contentOf(scene, { ...options, background: "transparent" })).not.toMatch(/ re$/m);
});

test("a gradient of the main shape is a shading and not a flat colour", async () => {
  const gradient = {
    from: { x: 0, y: 0, color: "#FF0000" },
    to: { x: 100, y: 50, color: "#0000FF" },
  };
  const pdf = Buffer.from(await sceneToPdf({ ...scene, gradient }, options)).toString("latin1");
  expect(pdf).toContain("/ShadingType 2");
});

test("the same scene gives the same bytes", async () => {
  const [one, two] = [await sceneToPdf(scene, options), await sceneToPdf(scene, options)];
  expect(Buffer.compare(one, two)).toBe(0);
});
