import type { LogoSpec, RefineOperation } from "@emblazon/contract";
import { FONTS } from "../../type/fonts.ts";
import {
  avoidColor,
  changeBackground,
  changeChroma,
  changeColor,
  changeHue,
  changeTone,
  limitColors,
  otherColors,
  otherGrounds,
  raiseContrast,
  swapColors,
} from "./color-steps.ts";
import {
  changeDevice,
  changeLayout,
  changeWordTone,
  otherLayouts,
  unframe,
} from "./layout-steps.ts";
import {
  avoidMark,
  containMark,
  finishMark,
  mirrorMark,
  otherMarks,
  positionMark,
  removeMark,
  scaleMark,
  showMark,
} from "./mark-steps.ts";
import { roundOff, sharpenUp } from "./shape-steps.ts";
import { enrich, moveStyle, simplify } from "./style-steps.ts";
import type { OperationOf, RefineTools, Ways } from "./tools.ts";
import {
  breakLines,
  changeCase,
  changeFont,
  changeTagline,
  changeTracking,
  changeWeight,
  inFamily,
  rankFamilies,
  rename,
} from "./type-steps.ts";

type Steps = {
  readonly [K in RefineOperation["kind"]]: (
    spec: LogoSpec,
    operation: OperationOf<K>,
    tools: RefineTools,
  ) => Ways;
};

const STEPS: Steps = {
  round: roundOff,
  sharpen: sharpenUp,
  mark: showMark,
  mark_remove: removeMark,
  mark_scale: scaleMark,
  mark_position: positionMark,
  mirror: mirrorMark,
  container: containMark,
  treatment: finishMark,
  font: changeFont,
  case: changeCase,
  tracking: changeTracking,
  weight: changeWeight,
  color: changeColor,
  background: changeBackground,
  surface: (spec, { to }) => {
    const solid = "solid" in spec.layout && spec.layout.solid;
    if (to !== "brand" || !solid) return [{ ...spec, surface: to }];
    return [
      { ...spec, surface: to, layout: { ...spec.layout, solid: false } as LogoSpec["layout"] },
    ];
  },
  tone: changeTone,
  hue: changeHue,
  chroma: changeChroma,
  contrast: raiseContrast,
  palette: limitColors,
  swap_colors: swapColors,
  gradient: (spec, { on }) => [{ ...spec, gradient: on }],
  layout: changeLayout,
  unframe,
  lines: breakLines,
  name: rename,
  tagline: changeTagline,
  device: changeDevice,
  word_tone: changeWordTone,
  simplify,
  enrich,
  style: moveStyle,
  keep: (spec) => [spec],
  other: changeOthers,
  avoid: avoidThat,
};

/**
 * The ways in which one edit can be made to a spec, best first; empty when it cannot be made, such
 * as mirroring a logo without a picture.
 */
export function applyOperation<K extends RefineOperation["kind"]>(
  spec: LogoSpec,
  operation: OperationOf<K> & { readonly kind: K },
  tools: RefineTools,
): Ways {
  const step: Steps[K] = STEPS[operation.kind];
  return step(spec, operation, tools);
}

function changeOthers(spec: LogoSpec, { what }: OperationOf<"other">, tools: RefineTools): Ways {
  return what.reduce<Ways>(
    (ways, facet) => {
      const lists = ways.map((way) => othersOf(way, facet, tools));
      if (lists.every((list) => list.length === 0)) return ways;
      // Every way so far with each of its others, in turn, so that all facets change together.
      const most = Math.max(...lists.map((list) => list.length));
      return Array.from({ length: most }, (_, i) =>
        lists.flatMap((list, j) => list[(i + j) % Math.max(1, list.length)] ?? []),
      )
        .flat()
        .slice(0, 12);
    },
    [spec],
  );
}

function othersOf(
  spec: LogoSpec,
  facet: OperationOf<"other">["what"][number],
  tools: RefineTools,
): Ways {
  switch (facet) {
    case "mark":
      return otherMarks(spec, tools);
    case "font": {
      const own = FONTS[spec.word.font]?.class;
      return rankFamilies(spec, { mood: spec.style }, tools)
        .toSorted((x, y) => Number(FONTS[x]?.class === own) - Number(FONTS[y]?.class === own))
        .map((id) => ({ ...spec, word: inFamily(spec.word, id) }));
    }
    case "colors":
      return otherColors(spec, tools);
    case "background":
      return otherGrounds(spec);
    case "layout":
      return otherLayouts(spec, tools);
    case "case": {
      const others = (["upper", "as-is", "lower"] as const).filter((to) => to !== spec.word.case);
      return others.flatMap((to) => changeCase(spec, { kind: "case", to, target: "name" }, tools));
    }
    case "tagline":
    case "name":
      return [];
  }
}

function avoidThat(spec: LogoSpec, wish: OperationOf<"avoid">, tools: RefineTools): Ways {
  const { color, classes, query } = wish;
  const coloured = color === undefined ? [spec] : avoidColor(spec, color, tools);
  const set = coloured.flatMap((way) => (classes ? avoidClasses(way, classes, tools) : [way]));
  return query === undefined ? set : set.flatMap((way) => avoidMark(way, query, tools));
}

function avoidClasses(spec: LogoSpec, classes: readonly string[], tools: RefineTools): Ways {
  const kind = FONTS[spec.word.font]?.class;
  if (kind === undefined || !classes.includes(kind)) return [spec];
  const serifs = ["serif", "didone", "inscriptional", "slab"];
  const plain = ["geometric", "grotesk", "humanist"] as const;
  const bookish = ["serif", "didone"] as const;
  const instead = classes.some((own) => serifs.includes(own))
    ? plain
    : classes.includes("geometric")
      ? bookish
      : plain;
  return rankFamilies(
    spec,
    { classes: instead.filter((own) => !classes.includes(own)) },
    tools,
  ).map((id) => ({
    ...spec,
    word: inFamily(spec.word, id),
  }));
}
