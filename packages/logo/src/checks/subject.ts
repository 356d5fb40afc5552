import type { LogoSpec } from "@emblazon/contract";
import { boundsOf } from "../geometry/bounds.ts";
import type { Box, Scene, SceneShape } from "../types.ts";
import { fillMap, type FillMap } from "./fill-map.ts";
import { letterSpacing, type LetterLine, type LetterSpacing } from "./letter-spacing.ts";
import { iconPlate, markPlate, type MarkPlate } from "./mark-plate.ts";
import { massOf, type Mass } from "./measure.ts";
import { once } from "./once.ts";
import { measureSmallMark, type SmallMark } from "./small-mark.ts";
import { thinnestStroke } from "./thinnest-stroke.ts";

/** What a full report needs beside the drawing; what is not there is not checked. */
export interface ReportSources {
  /** The mark drawn alone. */
  readonly mark?: Scene | null;
  /** The mark as it is redrawn for 16 pixels; its box is the icon's square. */
  readonly icon?: Scene | null;
  /** The name as it is set, letter by letter. */
  readonly lines?: readonly LetterLine[] | null;
  /** The name as it has to read. */
  readonly name?: string;
  /** Whether the name's letters hang together, so that gaps say nothing. */
  readonly joined?: boolean;
}

/** A drawing under inspection; what several checks need is measured once, when first asked for. */
export interface Subject {
  readonly scene: Scene;
  readonly spec: LogoSpec;
  readonly sources: ReportSources;
  readonly bounds: (shape: SceneShape) => Box;
  readonly mass: () => Mass;
  readonly small: () => SmallMark | null;
  readonly thinnest: () => number | null;
  readonly plate: () => MarkPlate | null;
  readonly icon: () => MarkPlate | null;
  readonly fills: () => FillMap | null;
  readonly spacing: () => LetterSpacing | null;
}

/** Puts a drawing on the table. */
export function inspect(scene: Scene, spec: LogoSpec, sources: ReportSources = {}): Subject {
  const known = new Map<SceneShape, Box>();
  return {
    scene,
    spec,
    sources,
    bounds: (shape) => {
      const box = known.get(shape) ?? boundsOf(shape.d);
      known.set(shape, box);
      return box;
    },
    mass: once(() => massOf(scene)),
    small: once(() => measureSmallMark(scene, spec)),
    thinnest: once(() => thinnestStroke(scene)),
    plate: once(() => (sources.mark ? markPlate(sources.mark) : null)),
    icon: once(() => (sources.icon ? iconPlate(sources.icon) : null)),
    fills: once(() => fillMap(sources.mark ?? scene)),
    spacing: once(() => (sources.lines && !sources.joined ? letterSpacing(sources.lines) : null)),
  };
}
