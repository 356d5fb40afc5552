import type { LayoutSpec, LogoSpec, MarkSpec } from "@emblazon/contract";
import { FONTS } from "../../type/fonts.ts";
import { shownMark } from "../find-mark.ts";
import { inFamily, rankFamilies } from "./type-steps.ts";
import { within } from "./tools.ts";
import type { OperationOf, RefineTools, Ways } from "./tools.ts";

const RADIUS = { slight: 4, clear: 7, strong: 10 } as const;
const MARK_RADIUS = { slight: 5, clear: 9, strong: 12 } as const;
/** Letters of hairlines: at their corners there is nothing to round. */
const FINE: ReadonlySet<string> = new Set(["didone", "serif", "inscriptional", "script"]);

const ROUNDER: Readonly<Record<string, string>> = {
  square: "round-square",
  "round-square": "squircle",
  squircle: "circle",
  hexagon: "circle",
  octagon: "circle",
  diamond: "circle",
  shield: "petal",
  burst: "scallop",
  arch: "pill",
};
const SHARPER: Readonly<Record<string, string>> = {
  circle: "octagon",
  squircle: "round-square",
  "round-square": "square",
  scallop: "burst",
  pebble: "hexagon",
  petal: "shield",
  pill: "arch",
  oval: "diamond",
  leaf: "square",
};

/** Rounder: corners of letters and picture, then round letters, then rounder shapes around. */
export function roundOff(
  spec: LogoSpec,
  { target, amount }: OperationOf<"round">,
  tools: RefineTools,
): Ways {
  const type = target === "all" || target === "type";
  const shape = target === "all" || target === "mark";
  const around = target === "all" || target === "container";
  const lettered = type
    ? {
        ...spec,
        word: { ...spec.word, round: within((spec.word.round ?? 0) + RADIUS[amount], 0, 12) },
      }
    : spec;
  const marked = shape ? withRound(lettered, MARK_RADIUS[amount]) : lettered;
  const whole = around ? softer(marked) : marked;
  if (!type) return [whole];
  const families = rankFamilies(spec, { classes: ["rounded"], mood: "playful" }, tools)
    .slice(0, 5)
    .map((id): LogoSpec => ({
      ...whole,
      word: { ...inFamily(spec.word, id), round: spec.word.round ?? 0 },
    }));
  const kept = families.map((way): LogoSpec => ({ ...way, word: withoutRound(way.word) }));
  const more = {
    ...whole,
    word: { ...whole.word, round: within((whole.word.round ?? 0) * 1.5, 0, 12) },
  };
  const fine = FINE.has(FONTS[spec.word.font]?.class ?? "");
  return amount === "strong" || fine ? [...kept, whole] : [whole, ...kept, more];
}

function withoutRound(word: LogoSpec["word"]): LogoSpec["word"] {
  if (word.round !== 0) return word;
  const { round: _round, ...rest } = word;
  return rest;
}

function withRound(spec: LogoSpec, by: number): LogoSpec {
  const { mark, word } = spec;
  const rounded = (one: MarkSpec): MarkSpec => ({
    ...one,
    round: within((one.round ?? 0) + by, 0, 12),
  });
  if (mark) return { ...spec, mark: rounded(mark) };
  const { device } = word;
  if (!device || !("mark" in device)) return spec;
  return { ...spec, word: { ...word, device: { ...device, mark: rounded(device.mark) } } };
}

/** What stands around, with rounder corners. */
function softer(spec: LogoSpec): LogoSpec {
  return { ...withContainers(spec, ROUNDER), layout: softerSign(spec.layout) };
}

function withContainers(spec: LogoSpec, turned: Readonly<Record<string, string>>): LogoSpec {
  const { mark } = spec;
  if (!mark || !("container" in mark.treatment)) return spec;
  const container = turned[mark.treatment.container] ?? mark.treatment.container;
  return { ...spec, mark: { ...mark, treatment: { ...mark.treatment, container } } };
}

function softerSign(layout: LayoutSpec): LayoutSpec {
  switch (layout.kind) {
    case "frame":
      return { ...layout, shape: layout.shape === "round" ? "pill" : "round" };
    case "badge":
      return {
        ...layout,
        shape:
          layout.shape === "square" ? "round" : layout.shape === "round" ? "circle" : layout.shape,
      };
    case "stamp":
      return { ...layout, shape: "round" };
    default:
      return layout;
  }
}

function sharperSign(layout: LayoutSpec): LayoutSpec {
  switch (layout.kind) {
    case "frame":
      return {
        ...layout,
        shape: layout.shape === "pill" ? "round" : layout.shape === "square" ? "chamfer" : "square",
      };
    case "badge":
      return {
        ...layout,
        shape: layout.shape === "circle" || layout.shape === "scallop" ? "round" : "square",
      };
    case "stamp":
      return { ...layout, shape: "square" };
    default:
      return layout;
  }
}

/** Sharper: no rounded corners, letters with edges, shapes with corners around. */
export function sharpenUp(
  spec: LogoSpec,
  { target }: OperationOf<"sharpen">,
  tools: RefineTools,
): Ways {
  const type = target === "all" || target === "type";
  const shape = target === "all" || target === "mark";
  const around = target === "all" || target === "container";
  const lettered = type ? { ...spec, word: unrounded(spec.word) } : spec;
  const marked = shape ? sharpMark(lettered) : lettered;
  const whole = around
    ? { ...withContainers(marked, SHARPER), layout: sharperSign(marked.layout) }
    : marked;
  const changed = JSON.stringify(whole) !== JSON.stringify(spec);
  if (!type) return changed ? [whole] : [];
  const families = rankFamilies(
    spec,
    { classes: ["grotesk", "condensed", "inscriptional", "wide", "slab"], mood: "bold" },
    tools,
  )
    .slice(0, 5)
    .map((id): LogoSpec => ({ ...whole, word: inFamily(whole.word, id) }));
  const wasRounded = (spec.word.round ?? 0) > 0;
  return wasRounded ? [whole, ...families] : families;
}

function unrounded(word: LogoSpec["word"]): LogoSpec["word"] {
  const { round: _round, ...rest } = word;
  return rest;
}

function sharpMark(spec: LogoSpec): LogoSpec {
  const mark = shownMark(spec);
  if (!spec.mark || mark?.round === undefined) return spec;
  const { round: _round, ...sharp } = spec.mark;
  return { ...spec, mark: sharp };
}
