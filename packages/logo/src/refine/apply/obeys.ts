import type { LogoSpec, RefineOperation } from "@emblazon/contract";
import { isSame } from "./same.ts";
import { hexToOklch } from "../../colour/oklch.ts";
import { resolveColors } from "../../colour/resolve-colors.ts";
import { wcagContrast } from "../../colour/contrast.ts";
import { MARKS } from "../../marks/symbol-library.ts";
import { FONTS } from "../../type/fonts.ts";
import { findMark, findOuters, isShown, shownMark } from "../find-mark.ts";
import { hueName } from "../hue-names.ts";
import { showsLeading, warmthOf } from "./color-steps.ts";
import type { OperationOf } from "./tools.ts";

/** Whether a spec does what an edit of its parent asked for. */
export function obeys(spec: LogoSpec, parent: LogoSpec, operation: RefineOperation): boolean {
  switch (operation.kind) {
    case "mark":
      return showsQuery(spec, operation);
    case "mark_remove":
      return shownMark(spec) === undefined;
    case "mark_scale":
      return scaled(spec, parent, operation.factor);
    case "mark_position":
      return positioned(spec, operation.to);
    case "mirror":
      return spec.mark !== undefined && spec.mark.mirrored !== (parent.mark?.mirrored ?? false);
    case "container":
      return contained(spec, operation);
    case "treatment":
      return shownMark(spec)?.treatment.kind === operation.to;
    case "layout":
      return laidOut(spec, operation);
    case "unframe":
      return !["frame", "emblem", "seal", "badge", "stamp", "panel", "rules"].includes(
        spec.layout.kind,
      );
    case "lines":
      return (spec.word.lines?.length ?? 1) === operation.count;
    case "name":
      return spec.word.text === operation.text;
    case "tagline":
      return (spec.tagline?.text ?? null) === operation.text;
    case "device":
      return deviceOf(spec) === operation.to;
    case "word_tone":
      return tonedAs(spec, operation.to);
    case "avoid":
      return !hasAvoided(spec, operation);
    case "keep":
      return operation.what.every((facet) => keeps(spec, parent, facet));
    case "other":
      return operation.what.every(
        (facet) => !keeps(spec, parent, facet) || facet === "tagline" || facet === "name",
      );
    default:
      return obeysLook(spec, parent, operation);
  }
}

type Structural =
  | "mark"
  | "mark_remove"
  | "mark_scale"
  | "mark_position"
  | "mirror"
  | "container"
  | "treatment"
  | "layout"
  | "unframe"
  | "lines"
  | "name"
  | "tagline"
  | "device"
  | "word_tone"
  | "avoid"
  | "keep"
  | "other";

function obeysLook(
  spec: LogoSpec,
  parent: LogoSpec,
  operation: Exclude<RefineOperation, { kind: Structural }>,
): boolean {
  const { word, palette } = spec;
  switch (operation.kind) {
    case "font":
      return isSet(spec, parent, operation);
    case "case":
      return (
        (operation.target === "tagline" || word.case === operation.to) &&
        (operation.target === "name" || !spec.tagline || spec.tagline.case === operation.to)
      );
    case "tracking":
      return (word.tracking - parent.word.tracking) * operation.by > 0;
    case "weight":
      return weighed(spec, parent, operation);
    case "color":
      return showsColor(spec, operation);
    case "background":
      return resolveColors(spec).background === operation.color;
    case "surface":
      return spec.surface === operation.to;
    case "tone":
      return shadeOf(spec, operation.target, operation.by, parent);
    case "hue":
      return (
        (warmthOf(palette) - warmthOf(parent.palette)) * (operation.toward === "warm" ? 1 : -1) >
        -1e-9
      );
    case "chroma":
      return (
        (chromaOf(spec, operation.target) - chromaOf(parent, operation.target)) *
          (operation.factor - 1) >=
        0
      );
    case "contrast":
      return contrastOf(spec) >= contrastOf(parent) - 1e-6;
    case "palette":
      return limited(spec, operation.to);
    case "swap_colors":
      return palette.a !== parent.palette.a;
    case "gradient":
      return spec.gradient === operation.on;
    case "round":
    case "sharpen":
    case "simplify":
    case "enrich":
    case "style":
      return !isSame(spec, parent);
  }
}

function showsQuery(spec: LogoSpec, { query, id }: OperationOf<"mark">): boolean {
  const source = shownMark(spec)?.source;
  const kin = id === undefined ? undefined : MARKS.get(id)?.concepts[0];
  const hits = findMark(query) ?? (kin === undefined ? null : findMark(kin));
  const ids = [...(id === undefined ? [] : [id]), ...(hits?.ids ?? [])];
  if (source?.kind === "symbol") return ids.includes(source.id);
  if (source?.kind !== "merge") return false;
  return ids.includes(source.inner) || findOuters(query).includes(source.outer);
}

function scaled({ layout }: LogoSpec, { layout: before }: LogoSpec, factor: number): boolean {
  if (!("mark_scale" in layout)) return false;
  if (!("mark_scale" in before)) return (layout.mark_scale - 1) * (factor - 1) >= 0;
  const limit = factor > 1 ? 2.5 : 0.4;
  return (layout.mark_scale - before.mark_scale) * (factor - 1) > 0 || layout.mark_scale === limit;
}

function positioned({ layout }: LogoSpec, to: OperationOf<"mark_position">["to"]): boolean {
  if (to === "above" || to === "below")
    return layout.kind === "stacked" && (layout.side ?? "above") === to;
  return layout.kind === "horizontal";
}

function contained(spec: LogoSpec, { to, manner }: OperationOf<"container">): boolean {
  const treatment = shownMark(spec)?.treatment;
  if (!treatment) return false;
  if (to === null) return !("container" in treatment) && treatment.kind !== "ringed";
  if (manner === "ring") return treatment.kind === "ringed";
  return "container" in treatment && treatment.container === to;
}

function laidOut({ layout, mark }: LogoSpec, { to, shape }: OperationOf<"layout">): boolean {
  if (to === "wordmark")
    return mark === undefined && !["emblem", "seal", "arch", "mark"].includes(layout.kind);
  const same = layout.kind === to || (to === "horizontal" && layout.kind === "divided");
  return same && (shape === undefined || !("shape" in layout) || layout.shape === shape);
}

function deviceOf({ word, layout }: LogoSpec): OperationOf<"device">["to"] {
  if (layout.kind === "arch") return "arch";
  switch (word.device?.kind) {
    case undefined:
      return null;
    case "swap":
      return "letter-mark";
    case "dot-swap":
      return "dot-mark";
    case "full-stop":
    case "slice":
    case "arch":
    case "underline":
    case "shadow":
    case "inlay":
      return word.device.kind;
    default:
      return null;
  }
}

function tonedAs({ word }: LogoSpec, to: OperationOf<"word_tone">["to"]): boolean {
  const kinds = {
    plain: "plain",
    accent: "accent",
    "last-words": "from-word",
    "first-letter": "letter",
    letter: "letter",
    multi: "multi",
  } as const;
  return word.tone.kind === kinds[to];
}

function isSet(
  spec: LogoSpec,
  parent: LogoSpec,
  { family, classes, target }: OperationOf<"font">,
): boolean {
  const font = target === "tagline" ? spec.tagline?.font : spec.word.font;
  const before = target === "tagline" ? parent.tagline?.font : parent.word.font;
  if (font === undefined) return false;
  if (family !== undefined) return font === family;
  const kind = FONTS[font]?.class;
  if (classes && classes.length > 0) return kind !== undefined && classes.includes(kind);
  return font !== before;
}

function weighed(spec: LogoSpec, parent: LogoSpec, { by, target }: OperationOf<"weight">): boolean {
  if (target === "mark") return !isSame(spec.mark, parent.mark);
  if (target === "tagline")
    return ((spec.tagline?.weight ?? 0) - (parent.tagline?.weight ?? 0)) * by > 0;
  return (spec.word.weight - parent.word.weight) * by > 0 || spec.word.font !== parent.word.font;
}

function shadeOf(
  spec: LogoSpec,
  target: OperationOf<"tone">["target"],
  by: number,
  parent: LogoSpec,
): boolean {
  if (target === "background") {
    const light = (one: LogoSpec): number => hexToOklch(resolveColors(one).background).l;
    return (light(spec) - light(parent)) * by > 0;
  }
  const role = { all: "a", main: "a", second: "b", spark: "k", type: "ink" } as const;
  const light = (one: LogoSpec): number => hexToOklch(one.palette[role[target]]).l;
  return (light(spec) - light(parent)) * by >= 0;
}

function chromaOf({ palette, surface }: LogoSpec, target: OperationOf<"chroma">["target"]): number {
  const ground = surface === "deep" ? palette.ink : surface === "brand" ? palette.a : palette.soft;
  const hexes = {
    all: [palette.a, palette.b, palette.k],
    main: [palette.a],
    second: [palette.b],
    spark: [palette.k],
    type: [palette.ink],
    background: [ground],
  }[target];
  return hexes.reduce((sum, hex) => sum + hexToOklch(hex).c, 0);
}

function contrastOf(spec: LogoSpec): number {
  const { background, roles } = resolveColors(spec);
  return Math.min(wcagContrast(roles.ink, background), 15);
}

function showsColor(spec: LogoSpec, { color, target }: OperationOf<"color">): boolean {
  const { roles } = resolveColors(spec);
  if (target === "main" && !showsLeading(spec)) return roles.ink === color || roles.bg === color;
  if (target !== "type") return Object.values(roles).includes(color);
  return (spec.word.tone.kind === "accent" ? roles.a : roles.ink) === color;
}

function limited(spec: LogoSpec, to: OperationOf<"palette">["to"]): boolean {
  if (to === "full") return spec.tone === "full";
  if (to === "two-colors") return spec.tone === "mono" || spec.tone === "ink";
  if (to === "one-color")
    return spec.tone === "ink" || (spec.tone === "mono" && spec.surface === "brand");
  return spec.tone === "ink" && hueName(spec.palette.ink) === "black";
}

function hasAvoided(spec: LogoSpec, { color, classes, query }: OperationOf<"avoid">): boolean {
  const kind = FONTS[spec.word.font]?.class;
  const { a, b, k } = spec.palette;
  const hue = color === undefined ? null : hueName(color);
  const used =
    hue === "white" ? spec.surface === "white" : [a, b, k].some((hex) => hueName(hex) === hue);
  return (
    (hue !== null && used) ||
    (classes !== undefined && kind !== undefined && classes.includes(kind)) ||
    (query !== undefined && isShown(spec, query))
  );
}

/** Whether a facet is as it was. */
export function keeps(
  spec: LogoSpec,
  parent: LogoSpec,
  facet: OperationOf<"keep">["what"][number],
): boolean {
  switch (facet) {
    case "mark":
      return isSame(shownMark(spec)?.source, shownMark(parent)?.source);
    case "font":
      return spec.word.font === parent.word.font;
    case "colors": {
      const { id: _one, ...own } = spec.palette;
      const { id: _other, ...before } = parent.palette;
      return isSame(own, before);
    }
    case "background":
      return resolveColors(spec).background === resolveColors(parent).background;
    case "layout":
      return spec.layout.kind === parent.layout.kind;
    case "case":
      return spec.word.case === parent.word.case;
    case "tagline":
      return spec.tagline?.text === parent.tagline?.text;
    case "name":
      return spec.word.text === parent.word.text;
  }
}
