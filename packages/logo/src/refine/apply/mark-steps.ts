import type { LayoutSpec, LogoSpec, MarkSpec } from "@emblazon/contract";
import { STYLE_GUIDE } from "../../choice/style-guide.ts";
import { hasTrait, symbolSpec } from "../../choice/bench.ts";
import { MARKS, MERGE_OUTERS } from "../../marks/symbol-library.ts";
import { STYLE_IDS } from "../../understanding/industry.ts";
import { isRightToLeft } from "../../type/writing.ts";
import { findMark, findOuters, isShown, shownMark } from "../find-mark.ts";
import { distinct, withoutDevice, withoutMark, within } from "./tools.ts";
import type { OperationOf, RefineTools, Ways } from "./tools.ts";

const PLAIN = { kind: "plain" } as const;
const MOST_MARKS = 6;

/** Another picture: the symbols of that name first, then pairs with what is there, then finishes. */
export function showMark(spec: LogoSpec, { query, id }: OperationOf<"mark">): Ways {
  const hits = findMark(query) ?? kinOf(id);
  const ids = distinct([...(id !== undefined && MARKS.has(id) ? [id] : []), ...(hits?.ids ?? [])]);
  if (ids.length === 0) return [];
  const named = ids.slice(0, MOST_MARKS);
  const before = shownMark(spec);
  const treatment = before?.treatment ?? PLAIN;
  const straight = named.map((symbol) => withMark(spec, treated(symbol, treatment, spec)));
  const lead = named[0] ?? "";
  const merges = mergesWith(lead, query, before).map((mark) => withMark(spec, mark));
  const finished = finishesOf(spec, lead).map((mark) => withMark(spec, mark));
  const swapped = inLetters(spec, named);
  const [first, ...others] = straight;
  const beside = first ? [first] : [];
  // A dot is too small for a picture that was asked for by name; a letter is not.
  const dotted = spec.word.device?.kind === "dot-swap";
  const leading = dotted ? [...beside, ...swapped] : [...swapped, ...beside];
  return [...leading, ...interleave(others, [...merges, ...finished])];
}

/** Of a thing that the library has no name for, the symbols like the one that was found for it. */
function kinOf(id: string | undefined): ReturnType<typeof findMark> {
  const concept = id === undefined ? undefined : MARKS.get(id)?.concepts[0];
  return concept === undefined ? null : findMark(concept);
}

function interleave<T>(one: readonly T[], other: readonly T[]): T[] {
  const longer = Math.max(one.length, other.length);
  return Array.from({ length: longer }, (_, i) => [one[i], other[i]])
    .flat()
    .filter((item) => item !== undefined);
}

/** A symbol with the finish that the mark before it had, where that suits it. */
export function treated(id: string, treatment: MarkSpec["treatment"], spec: LogoSpec): MarkSpec {
  const suits =
    treatment.kind === "outline"
      ? hasTrait(id, "line")
      : treatment.kind === "plain" || hasTrait(id, "containable");
  const mark = symbolSpec(id, suits ? treatment : PLAIN);
  const round = shownMark(spec)?.round;
  return round === undefined ? mark : { ...mark, round };
}

function mergesWith(id: string, query: string, before: MarkSpec | undefined): MarkSpec[] {
  const pairs: [outer: string, inner: string][] = [];
  const source = before?.source;
  if (hasTrait(id, "inlay") && source?.kind === "merge" && source.inner !== id)
    pairs.push([source.outer, id]);
  const inner =
    source?.kind === "symbol" ? source.id : source?.kind === "merge" ? source.inner : null;
  if (inner && inner !== id && hasTrait(inner, "inlay"))
    for (const outer of findOuters(query)) pairs.push([outer, inner]);
  return pairs
    .filter(([outer]) => MERGE_OUTERS.has(outer))
    .map(([outer, symbol]) => ({
      source: { kind: "merge", outer, inner: symbol },
      treatment: PLAIN,
      mirrored: false,
    }));
}

function finishesOf({ style }: LogoSpec, id: string): MarkSpec[] {
  const containers = STYLE_GUIDE[STYLE_IDS.find((own) => own === style) ?? "modern"].containers;
  return [
    ...(hasTrait(id, "containable")
      ? containers.slice(0, 2).map((container) => symbolSpec(id, { kind: "knockout", container }))
      : []),
    ...(hasTrait(id, "line") ? [symbolSpec(id, { kind: "outline", width: 3 })] : []),
    ...(hasTrait(id, "containable")
      ? [symbolSpec(id, { kind: "tile", container: "squircle" })]
      : []),
  ];
}

/** The spec with this mark beside the name, where it had none: the layout makes room for it. */
export function withMark(spec: LogoSpec, mark: MarkSpec): LogoSpec {
  const { device } = spec.word;
  const bare = device && "mark" in device ? withoutDevice(spec) : spec;
  if (spec.mark) return { ...bare, mark };
  return { ...bare, mark, layout: layoutWithMark(spec.layout) };
}

function layoutWithMark(layout: LayoutSpec): LayoutSpec {
  if (layout.kind === "wordmark")
    return layout.align === "start"
      ? { kind: "horizontal", mark_scale: 1 }
      : { kind: "stacked", mark_scale: 1 };
  if (layout.kind === "frame") return { ...layout, notched: false };
  return layout;
}

/** A name whose letter is a picture keeps that idea with another picture, where one fits there. */
function inLetters(spec: LogoSpec, ids: readonly string[]): LogoSpec[] {
  const { device } = spec.word;
  if (spec.mark || !device || !("mark" in device)) return [];
  const trait = device.kind === "swap" ? "round" : device.kind === "inlay" ? "inlay" : "dot";
  return ids
    .filter((id) => hasTrait(id, trait))
    .slice(0, 2)
    .map((id) => ({
      ...spec,
      word: { ...spec.word, device: { ...device, mark: symbolSpec(id) } },
    }));
}

/** The name alone. */
export function removeMark(spec: LogoSpec): Ways {
  const { device } = spec.word;
  const bare = withoutMark(device && "mark" in device ? withoutDevice(spec) : spec);
  const { layout } = spec;
  const align = layout.kind === "horizontal" ? ("start" as const) : ("center" as const);
  const alone: LogoSpec = { ...bare, layout: { kind: "wordmark", align } };
  if (layout.kind === "frame") return [{ ...bare, layout: { ...layout, notched: false } }, alone];
  if (layout.kind === "stamp" || layout.kind === "wordmark") return [{ ...bare, layout }];
  const centred: LogoSpec = { ...bare, layout: { kind: "wordmark", align: "center" } };
  const accent: LogoSpec = { ...centred, word: { ...centred.word, tone: { kind: "accent" } } };
  return distinct([alone, centred, accent]);
}

/** The picture larger or smaller; a layout that gives it no size of its own becomes one that does. */
export function scaleMark(spec: LogoSpec, { factor }: OperationOf<"mark_scale">): Ways {
  const shown = shownMark(spec);
  if (!spec.mark)
    return shown ? scaleMark(withMark(spec, shown), { kind: "mark_scale", factor }) : [];
  const { layout } = spec;
  if ("mark_scale" in layout)
    return [
      { ...spec, layout: { ...layout, mark_scale: within(layout.mark_scale * factor, 0.4, 2.5) } },
    ];
  return [{ ...spec, layout: { kind: "stacked", mark_scale: within(factor, 0.4, 2.5) } }];
}

/** The picture on another side of the name. */
export function positionMark(spec: LogoSpec, { to }: OperationOf<"mark_position">): Ways {
  const mark = shownMark(spec);
  if (!mark) return [];
  const scale = "mark_scale" in spec.layout ? spec.layout.mark_scale : 1;
  const placed = spec.mark ? spec : withMark(spec, mark);
  if (to === "above" || to === "below")
    return [{ ...placed, layout: { kind: "stacked", mark_scale: scale, side: to } }];
  const first = (to === "left") !== isRightToLeft(spec.word.text);
  return [
    { ...placed, layout: { kind: "horizontal", mark_scale: scale, side: first ? "start" : "end" } },
  ];
}

/** The picture facing the other way. */
export function mirrorMark(spec: LogoSpec): Ways {
  if (!spec.mark) return [];
  return [{ ...spec, mark: { ...spec.mark, mirrored: !spec.mark.mirrored } }];
}

/** A shape around the picture, or none. A picture that brings its own gives way to one of its kind. */
export function containMark(spec: LogoSpec, { to, manner }: OperationOf<"container">): Ways {
  const mark = shownMark(spec);
  if (!mark) return [];
  const placed = spec.mark ? spec : withMark(spec, mark);
  if (to === null) return [withTreatment(placed, mark, PLAIN)];
  const manners =
    manner === "ring"
      ? (["ring"] as const)
      : manner === "tile"
        ? (["tile", "knockout"] as const)
        : (["knockout", "tile"] as const);
  return [...bareOf(mark), mark, ...ofItsKind(mark, "containable")].flatMap((one) =>
    manners.map((way) => withTreatment(placed, one, treatmentIn(way, to))),
  );
}

/** Of a monogram that fills a shape of its own, the letters alone: they can be set into another. */
function bareOf(mark: MarkSpec): MarkSpec[] {
  const { source } = mark;
  if (source.kind !== "monogram" || source.id === "letter") return [];
  const { symbol: _symbol, ...letters } = source;
  return [
    { ...mark, source: { ...letters, id: letters.letters.length > 1 ? "overlap" : "letter" } },
  ];
}

function treatmentIn(
  manner: "knockout" | "tile" | "ring",
  container: string,
): MarkSpec["treatment"] {
  return manner === "ring" ? { kind: "ringed" } : { kind: manner, container };
}

function withTreatment(spec: LogoSpec, mark: MarkSpec, treatment: MarkSpec["treatment"]): LogoSpec {
  return { ...spec, mark: { ...mark, treatment } };
}

/** Other symbols of what a mark shows, that have a trait. */
function ofItsKind({ source }: MarkSpec, trait: "containable" | "line"): MarkSpec[] {
  const id = source.kind === "symbol" ? source.id : source.kind === "merge" ? source.inner : null;
  const concept = id === null ? undefined : MARKS.get(id)?.concepts[0];
  const ids = concept === undefined ? [] : (findMark(concept)?.ids ?? []);
  return ids
    .filter((other) => other !== id && hasTrait(other, trait))
    .slice(0, 2)
    .map((other) => symbolSpec(other));
}

/** Solid, as lines, striped or halved. */
export function finishMark(spec: LogoSpec, { to, width }: OperationOf<"treatment">): Ways {
  const mark = shownMark(spec);
  if (!mark) return [];
  const placed = spec.mark ? spec : withMark(spec, mark);
  if (to !== "outline") return [withTreatment(placed, mark, { kind: to })];
  const widths = width === undefined ? [3, 2.4, 3.8] : [width];
  return [mark, ...ofItsKind(mark, "line")].flatMap((one) =>
    widths.map((line) => withTreatment(placed, one, { kind: "outline", width: line })),
  );
}

/** Pictures that the brief gives and that the logo does not show yet, pairs and abstract ones too. */
export function otherMarks(spec: LogoSpec, { plan }: RefineTools): Ways {
  const treatment = shownMark(spec)?.treatment ?? PLAIN;
  const fresh = plan.marks
    .filter(({ id }) => !isShown(spec, id))
    .map(({ id }) => treated(id, treatment, spec));
  const merges = plan.merges.map(({ outer, inner }): MarkSpec => ({
    source: { kind: "merge", outer, inner },
    treatment: PLAIN,
    mirrored: false,
  }));
  const abstracts = plan.abstracts.slice(0, 5).map(({ id }): MarkSpec => ({
    source: { kind: "abstract", id },
    treatment: PLAIN,
    mirrored: false,
  }));
  const before = JSON.stringify(shownMark(spec)?.source);
  return [...interleave(fresh, merges), ...abstracts]
    .filter(({ source }) => JSON.stringify(source) !== before)
    .slice(0, 14)
    .map((mark) => withMark(spec, mark));
}

/** What the picture may be instead, when a thing is not wanted. */
export function avoidMark(spec: LogoSpec, query: string, tools: RefineTools): Ways {
  if (!isShown(spec, query)) return [spec];
  const others = otherMarks(spec, tools).filter((way) => !isShown(way, query));
  return others.length > 0 ? others : removeMark(spec);
}
