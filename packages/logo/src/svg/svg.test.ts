import type { LogoSpec } from "@emblazon/contract";
import { expect, test } from "vitest";
import { pathData } from "../geometry/path-data.ts";
import { rect } from "../geometry/primitives.ts";
import type { Scene } from "../types.ts";
import { escapeXml } from "./escape-xml.ts";
import { sceneToSvg } from "./scene-to-svg.ts";
import { variantSpec } from "./variant-spec.ts";
import { xmlFault } from "./well-formed.ts";

const scene: Scene = {
  background: "#FFFFFF",
  shapes: [
    { d: rect(0, 0, 100, 50), role: "a", fill: "#112233" },
    { d: rect(200, 0, 100, 50), role: "a", fill: "#112233" },
    { d: rect(250, 10, 100, 50), role: "a", fill: "#112233" },
  ],
  parts: [{ kind: "mark", from: 0, to: 3 }],
  box: { x: 0, y: 0, width: 350, height: 60 },
  gradient: null,
};

test("a scene is centred and scaled to its share of the picture", () => {
  const svg = sceneToSvg(scene, {
    width: 700,
    height: 600,
    fit: { maxWidth: 0.5, maxHeight: 0.5 },
  });
  expect(svg).toContain('transform="translate(175 270) scale(1)"');
  expect(svg).toContain('<rect width="700" height="600" fill="#FFFFFF"/>');
});

test("neighbours of one colour are one path unless they overlap", () => {
  expect(sceneToSvg(scene).match(/<path /g)).toHaveLength(2);
});

test("the ground is left out or replaced on request", () => {
  expect(sceneToSvg(scene, { background: "transparent" })).not.toContain("<rect");
  expect(sceneToSvg(scene, { background: "#00FF00" })).toContain('fill="#00FF00"');
});

test("a title cannot break out of the document", () => {
  const title = `</title><script>alert(1)</script>&"'\u0000\uD800\u202E`;
  const svg = sceneToSvg(scene, { title });
  expect(xmlFault(svg)).toBeNull();
  expect(svg).not.toContain("<script");
  expect(escapeXml(`<a&"'\u0001>`)).toBe("&lt;a&amp;&quot;&#39;&gt;");
});

test("gradients of different colours never share an id", () => {
  const from = { x: 0, y: 60, color: "#112233" };
  const one = sceneToSvg({ ...scene, gradient: { from, to: { x: 350, y: 0, color: "#445566" } } });
  const two = sceneToSvg({ ...scene, gradient: { from, to: { x: 350, y: 0, color: "#445567" } } });
  const idOf = (svg: string): string => /id="([^"]+)"/.exec(svg)?.[1] ?? "";
  expect(idOf(one)).not.toBe(idOf(two));
  expect(one).toContain(`fill="url(#${idOf(one)})"`);
  expect(xmlFault(one)).toBeNull();
});

test("an empty scene is still a document without NaN", () => {
  const empty = { ...scene, shapes: [], parts: [], box: { x: 0, y: 0, width: 0, height: 0 } };
  expect(sceneToSvg(empty)).not.toMatch(/NaN|Infinity/);
});

test("the XML check finds what is wrong", () => {
  expect(xmlFault('<a b="1"><c/>x &amp; y</a>')).toBeNull();
  for (const broken of ["<a>", "<a></b>", '<a b="1" b="2"/>', "<a>&</a>", "<a/><b/>", "<a b=1/>"])
    expect([broken, xmlFault(broken)]).not.toEqual([broken, null]);
  expect(pathData("M0 0")).toBe("M0 0");
});

const palette = { ink: "#111111", a: "#224466", b: "#88AACC", k: "#EE8833", soft: "#EEF2F6" };
const wordOnly: LogoSpec = {
  version: 2,
  seed: 1,
  archetype: "word",
  style: "modern",
  layout: { kind: "wordmark", align: "center" },
  surface: "white",
  palette,
  tone: "full",
  gradient: true,
  word: {
    text: "ember & oak",
    font: "jost",
    weight: 600,
    case: "as-is",
    tracking: 0,
    justified: false,
    tone: { kind: "plain" },
  },
};

test("a logo without a picture gets its initial as mark, and its words as lines when stacked", () => {
  const mark = variantSpec(wordOnly, "mark").mark;
  expect(mark?.source).toMatchObject({ kind: "monogram", letters: "E", font: "jost" });
  expect(variantSpec(wordOnly, "stacked").word.lines).toEqual(["ember", "& oak"]);
  expect(variantSpec(wordOnly, "horizontal").layout.kind).toBe("wordmark");
});

test("one-colour variants keep the layout and drop every other colour and the gradient", () => {
  const mono = variantSpec(wordOnly, "mono");
  const reversed = variantSpec(wordOnly, "reversed");
  expect(mono.layout).toEqual(wordOnly.layout);
  expect([mono.gradient, mono.surface, reversed.surface]).toEqual([false, "white", "deep"]);
});
