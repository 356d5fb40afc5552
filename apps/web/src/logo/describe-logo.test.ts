import { expect, test } from "vitest";
import { makeAsset, sampleSpec } from "../testing/samples.ts";
import { describeLogo } from "./describe-logo.ts";

test("a logo's words name it, how it stands and what its mark shows", () => {
  const asset = makeAsset({ spec: sampleSpec });
  expect(describeLogo(asset)).toBe("Logo “Marlow & Finch”, mark above the name, open book");
});

test("a monogram, a merge and a bare name are said for what they are", () => {
  const treatment = { kind: "plain" } as const;
  const monogram = {
    kind: "monogram",
    id: "overlap",
    letters: "MF",
    font: "f",
    weight: 400,
  } as const;
  const merge = { kind: "merge", outer: "open-book", inner: "bird" } as const;
  const said = (spec: typeof sampleSpec): string => describeLogo({ title: "", spec });
  expect(said({ ...sampleSpec, mark: { source: monogram, treatment, mirrored: false } })).toContain(
    "monogram MF",
  );
  expect(said({ ...sampleSpec, mark: { source: merge, treatment, mirrored: false } })).toContain(
    "open book with bird",
  );
  const { mark: _mark, ...bare } = sampleSpec;
  expect(said({ ...bare, layout: { kind: "wordmark", align: "center" } })).toBe(
    "Logo “Marlow & Finch”, the name alone",
  );
});

test("a logo without a recipe has only its title", () => {
  expect(describeLogo(makeAsset())).toBe("Marlow & Finch");
});
