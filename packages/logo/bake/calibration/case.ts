import { logoSpec, type LogoSpec } from "@emblazon/contract";
import { inkBox, squareAround } from "../../src/checks/measure.ts";
import type { ReportSources } from "../../src/checks/subject.ts";
import { boundsOf } from "../../src/geometry/bounds.ts";
import { uniteBoxes } from "../../src/geometry/boxes.ts";
import type { PathData, Scene, SceneShape } from "../../src/types.ts";

/** A drawing to be measured, with what a report looks at. */
export interface Case {
  readonly scene: Scene;
  readonly spec: LogoSpec;
  readonly sources: ReportSources;
}

/** A spec for a mark by itself; only its layout and that it has a mark matter to checks. */
const MARK_SPEC: LogoSpec = logoSpec.parse({
  version: 2,
  seed: 1,
  archetype: "mark",
  style: "modern",
  layout: { kind: "stacked" },
  surface: "white",
  palette: { ink: "#111111", a: "#111111", b: "#111111", k: "#111111", soft: "#FFFFFF" },
  tone: "ink",
  mark: { source: { kind: "symbol", id: "not-in-the-library" } },
  word: { text: "Any", font: "any", weight: 700 },
});

/** Shapes of a mark as a case: measured as the whole drawing, as the mark and as its icon. */
export function markCase(
  shapes: readonly { readonly d: PathData; readonly fill?: string }[],
  { box, background = "#FFFFFF" }: Partial<Pick<Scene, "box" | "background">> = {},
): Case {
  const filled = shapes
    .filter(({ d }) => d !== "")
    .map(({ d, fill = "#111111" }): SceneShape => ({ d, role: "a", fill }));
  const scene: Scene = {
    background,
    shapes: filled,
    parts: [{ kind: "mark", from: 0, to: filled.length }],
    box: box ?? uniteBoxes(filled.map(({ d }) => boundsOf(d))),
    gradient: null,
  };
  const icon = { ...scene, box: squareAround(inkBox(filled), 0) };
  return { scene, spec: MARK_SPEC, sources: { mark: scene, icon } };
}
