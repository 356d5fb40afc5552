import type { LayoutSpec, LogoSpec, MarkSpec, WordSpec } from "@emblazon/contract";
import { symbolSpec } from "../../choice/bench.ts";
import { MARKS } from "../../marks/symbol-library.ts";
import { findMark, shownMark } from "../find-mark.ts";
import { removeMark, withMark } from "./mark-steps.ts";
import { distinct, offRing, withoutDevice, withoutMark } from "./tools.ts";
import type { OperationOf, RefineTools, Ways } from "./tools.ts";

type Layout<K extends LayoutSpec["kind"]> = Extract<LayoutSpec, { kind: K }>;

/** The signs that stand around the whole logo. */
export const SIGNS: ReadonlySet<LayoutSpec["kind"]> = new Set([
  "frame",
  "emblem",
  "seal",
  "badge",
  "stamp",
  "panel",
  "rules",
]);

/** Picture and name put together in another way. */
export function changeLayout(
  spec: LogoSpec,
  wish: OperationOf<"layout">,
  tools: RefineTools,
): Ways {
  if (wish.to === "wordmark") return removeMark(asWordmark(spec));
  const lifted = liftMark(spec, tools);
  if (wish.to === "mark") return lifted.mark ? [{ ...lifted, layout: { kind: "mark" } }] : [];
  const needsMark = !["frame", "badge", "stamp"].includes(wish.to);
  if (needsMark && !lifted.mark) return [];
  const base = straight(needsMark || spec.mark ? lifted : spec);
  return layoutsFor(wish, base).map((layout) => ({ ...base, layout, ...signColors(base, layout) }));
}

function asWordmark(spec: LogoSpec): LogoSpec {
  return SIGNS.has(spec.layout.kind) || spec.layout.kind === "arch"
    ? { ...spec, layout: { kind: "stacked", mark_scale: 1 } }
    : spec;
}

/** A mark to stand beside the name: the one that is there, in a letter, or the brief's best. */
function liftMark(spec: LogoSpec, { plan }: RefineTools): LogoSpec {
  if (spec.mark) return spec;
  const shown = shownMark(spec);
  if (shown) return withMark(spec, shown);
  const [best] = plan.marks;
  if (best) return withMark(spec, symbolSpec(best.id));
  const [abstract] = plan.abstracts;
  return abstract
    ? withMark(spec, {
        source: { kind: "abstract", id: abstract.id },
        treatment: { kind: "plain" },
        mirrored: false,
      })
    : spec;
}

/** Bent names belong over their marks, and nowhere else. */
function straight(spec: LogoSpec): LogoSpec {
  return spec.word.device?.kind === "arch" ? withoutDevice(spec) : spec;
}

/** A shape filled with the brand's colour would vanish on that colour. */
function signColors({ surface }: LogoSpec, layout: LayoutSpec): Partial<LogoSpec> {
  return "solid" in layout && layout.solid && surface === "brand" ? { surface: "white" } : {};
}

function layoutsFor(wish: OperationOf<"layout">, { layout }: LogoSpec): LayoutSpec[] {
  const mark_scale = "mark_scale" in layout ? layout.mark_scale : 1;
  const solids = wish.solid === undefined ? [true, false] : [wish.solid];
  switch (wish.to) {
    case "horizontal":
      return [
        { kind: "horizontal", mark_scale },
        { kind: "divided", mark_scale },
      ];
    case "stacked":
      return [{ kind: "stacked", mark_scale }];
    case "frame":
      return framesFor(wish, wish.solid === undefined ? [false, true] : solids);
    case "emblem":
      return solids.flatMap((solid): Layout<"emblem">[] => [
        { kind: "emblem", solid, scalloped: false, double: !solid, separator: "dot" },
        { kind: "emblem", solid, scalloped: solid, double: true, separator: "star" },
      ]);
    case "seal":
      return solids.flatMap((solid): Layout<"seal">[] => [
        { kind: "seal", solid, separator: "dot" },
        { kind: "seal", solid, separator: "star" },
      ]);
    case "badge":
      return badgesFor(wish, solids);
    case "arch":
      return [
        { kind: "arch", rise: 0.14 },
        { kind: "arch", rise: 0.19 },
      ];
    case "stamp":
      return solids.flatMap((solid): Layout<"stamp">[] => [
        { kind: "stamp", shape: wish.shape === "round" ? "round" : "square", solid },
      ]);
    default:
      return [];
  }
}

function framesFor(
  { shape }: OperationOf<"layout">,
  solids: readonly boolean[],
): Layout<"frame">[] {
  const shapes = (["square", "round", "pill", "chamfer", "ticket"] as const).filter(
    (id) => shape === undefined || id === shape,
  );
  const open = shapes.length > 0 ? shapes : (["square", "round"] as const);
  return solids.flatMap((solid) =>
    open.map((own): Layout<"frame"> => ({
      kind: "frame",
      shape: own,
      solid,
      double: false,
      notched: false,
    })),
  );
}

function badgesFor(
  { shape }: OperationOf<"layout">,
  solids: readonly boolean[],
): Layout<"badge">[] {
  const shapes = (["circle", "arch", "round", "scallop", "square"] as const).filter(
    (id) => shape === undefined || id === shape,
  );
  const open = shapes.length > 0 ? shapes : (["circle", "arch"] as const);
  return solids.flatMap((solid) =>
    open.map((own): Layout<"badge"> => ({ kind: "badge", shape: own, solid, double: !solid })),
  );
}

/** What is around the whole logo, taken away. */
export function unframe(spec: LogoSpec): Ways {
  if (!SIGNS.has(spec.layout.kind)) {
    const { mark } = spec;
    if (!mark || mark.treatment.kind === "plain") return [];
    return [{ ...spec, mark: { ...mark, treatment: { kind: "plain" } } }];
  }
  if (!spec.mark) return [{ ...spec, layout: { kind: "wordmark", align: "center" } }];
  return [
    { ...spec, layout: { kind: "stacked", mark_scale: 1 } },
    { ...spec, layout: { kind: "horizontal", mark_scale: 1 } },
  ];
}

/** The other ways to put the same things together. */
export function otherLayouts(spec: LogoSpec, tools: RefineTools): Ways {
  const wishes = ["horizontal", "stacked", "badge", "frame", "emblem"] as const;
  const held = (["horizontal", "stacked"] as const).includes(spec.layout.kind as "horizontal");
  const order = held ? wishes : (["stacked", "horizontal", "badge", "frame", "emblem"] as const);
  return order
    .filter((to) => to !== spec.layout.kind)
    .flatMap((to) => changeLayout(spec, { kind: "layout", to }, tools).slice(0, 2));
}

/** One idea carried by the letters. */
export function changeDevice(spec: LogoSpec, wish: OperationOf<"device">): Ways {
  const bare = withoutDevice(wish.to === null || wish.to === "arch" ? spec : offRing(spec));
  const tone: LogoSpec =
    bare.word.tone.kind === "letter"
      ? { ...bare, word: { ...bare.word, tone: { kind: "plain" } } }
      : bare;
  const set = (device: WordSpec["device"]): LogoSpec => ({
    ...tone,
    word: { ...tone.word, ...(device ? { device } : {}) },
  });
  switch (wish.to) {
    case null:
      return [tone];
    case "full-stop": {
      const shape = wish.form === "square" ? "square" : "round";
      return distinct([
        set({ kind: "full-stop", shape }),
        set({ kind: "full-stop", shape: wish.form === undefined ? "square" : shape }),
      ]);
    }
    case "slice":
      return [0, -8, 8].map((angle) => set({ kind: "slice", angle }));
    case "arch":
      return spec.mark && spec.layout.kind !== "wordmark"
        ? [
            { ...tone, layout: { kind: "arch", rise: 0.14 } },
            { ...tone, layout: { kind: "arch", rise: 0.19 } },
          ]
        : [set({ kind: "arch", rise: 0.12 }), set({ kind: "arch", rise: 0.18 })];
    case "underline": {
      const forms = (["line", "swash", "wave"] as const).filter(
        (form) => wish.form === undefined || form === wish.form,
      );
      return (forms.length > 0 ? forms : (["line"] as const)).map((form) =>
        set({ kind: "underline", form }),
      );
    }
    case "shadow": {
      // On a filled sign there is no ground for a shadow to fall on.
      const filled = "solid" in spec.layout && spec.layout.solid;
      const layout: LayoutSpec = spec.mark
        ? { kind: "stacked", mark_scale: 1 }
        : { kind: "wordmark", align: "center" };
      const shadowed = set({ kind: "shadow" });
      return filled ? [{ ...shadowed, layout }] : [shadowed];
    }
    default:
      return pictureInLetters(spec, wish);
  }
}

function pictureInLetters(spec: LogoSpec, { to, letter, query }: OperationOf<"device">): Ways {
  const asked = query === undefined ? [] : (findMark(query)?.ids ?? []);
  const shown = shownMark(spec);
  const own =
    shown?.source.kind === "symbol"
      ? [shown.source.id]
      : shown?.source.kind === "merge"
        ? [shown.source.inner]
        : [];
  const marks = distinct([...asked, ...own])
    .filter((id) => MARKS.has(id))
    .slice(0, 3)
    .map((id) => symbolSpec(id));
  const { mark: _mark, ...rest } = withoutMark(withoutDevice(spec));
  const layout: LayoutSpec =
    spec.layout.kind === "wordmark" ? spec.layout : { kind: "wordmark", align: "center" };
  const base: LogoSpec = { ...rest, layout };
  const graphemes = [...new Intl.Segmenter().segment(spec.word.text)].map(({ segment }) =>
    segment.toLowerCase(),
  );
  const set = (device: WordSpec["device"]): LogoSpec => ({
    ...base,
    word: { ...base.word, ...(device ? { device } : {}) },
  });
  const places = graphemes.flatMap((own_, at) =>
    (letter === undefined ? /^[oöóò0]$/.test(own_) : own_ === letter.toLowerCase()) ? [at] : [],
  );
  return marks.flatMap((mark: MarkSpec): LogoSpec[] => {
    if (to === "letter-mark")
      return places.slice(0, 2).map((at) => set({ kind: "swap", at, mark }));
    if (to === "dot-mark")
      return /[ij]/.test(spec.word.text) ? [set({ kind: "dot-swap", mark })] : [];
    return [set({ kind: "inlay", mark })];
  });
}

/** Which letters take the accent colour. */
export function changeWordTone(spec: LogoSpec, { to, letter }: OperationOf<"word_tone">): Ways {
  const toned = (tone: WordSpec["tone"]): LogoSpec => ({
    ...offRing(spec),
    tone: tone.kind === "plain" || spec.tone !== "ink" ? spec.tone : "full",
    word: { ...spec.word, tone },
  });
  const words = spec.word.text.trim().split(/\s+/u).length;
  switch (to) {
    case "plain":
      return [toned({ kind: "plain" })];
    case "accent":
      return [toned({ kind: "accent" })];
    case "multi":
      return [toned({ kind: "multi" })];
    case "last-words":
      return words < 2
        ? []
        : distinct([words - 1, 1]).map((at) => toned({ kind: "from-word", at }));
    case "first-letter":
      return [toned({ kind: "letter", at: 0 })];
    case "letter": {
      const at = [...new Intl.Segmenter().segment(spec.word.text)].findIndex(
        ({ segment }) => segment.toLowerCase() === letter?.toLowerCase(),
      );
      return at < 0 ? [] : [toned({ kind: "letter", at })];
    }
  }
}
