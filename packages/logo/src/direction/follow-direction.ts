import type { LayoutSpec, LogoSpec, MarkSpec, PaletteSpec, WordSpec } from "@emblazon/contract";
import type { Bench } from "../choice/bench.ts";
import type { DesignPlan } from "../choice/design-plan.ts";
import { createRandom, mixSeed } from "../choice/random.ts";
import { familiesFor } from "../choice/rank-fonts.ts";
import { taglineFor } from "../choice/set-type.ts";
import { FONTS } from "../type/fonts.ts";
import { DEVICE_RULES, DEVICES, devicesFor, PICTURED_DEVICES } from "./direction-devices.ts";
import type { Device } from "./direction-devices.ts";
import { palettesOf } from "./direction-choices.ts";
import { LAYOUT_KINDS, LAYOUTS, layoutsFor } from "./direction-layouts.ts";
import type { LayoutKind } from "./direction-layouts.ts";
import { archetypeOf, layoutSpecOf } from "./direct-layout.ts";
import { directMark } from "./direct-mark.ts";
import { directWord, lettersFor } from "./direct-word.ts";
import { MARK_KINDS, quote, TONES, wordIn } from "./recipe-direction.ts";
import type { MarkKind, OrFault, RecipeDirection } from "./recipe-direction.ts";
import { isPictured } from "./shortlist-marks.ts";

/** A direction as a recipe, or why there is none, in words that whoever directs can mend it by. */
export type Followed =
  | { readonly kind: "spec"; readonly spec: LogoSpec }
  | { readonly kind: "unfit"; readonly faults: readonly string[] };

/**
 * Makes a recipe of a direction: what it names is looked up, what it leaves open is as the brief's
 * own designs have it. The same plan, direction and turn give the same recipe. Whether it can be
 * drawn, and drawn well, is not known yet.
 * @param turn the how-many-eth of its round it is, from 0
 */
export function followDirection(
  plan: DesignPlan,
  direction: RecipeDirection,
  turn: number,
): Followed {
  const bench = openBench(plan, turn);
  const layout = layoutOf(plan, direction);
  const font = fontOf(plan, direction.font);
  const palette = paletteOf(plan, direction.palette);
  const device = deviceOf(plan, direction, layout);
  const word = "value" in font ? directWord(bench, font.value, direction) : null;
  const mark = directedMark(bench, direction, { layout, device, font });
  const faults = [layout, font, palette, device, mark].flatMap((found) =>
    "fault" in found ? [found.fault] : [],
  );
  if (word === null || !("value" in layout && "value" in palette && "value" in device))
    return { kind: "unfit", faults };
  if (!("value" in mark)) return { kind: "unfit", faults };
  return assemble(bench, direction, {
    layout: layout.value,
    palette: palette.value,
    device: device.value,
    mark: mark.value,
    word,
  });
}

function openBench(plan: DesignPlan, turn: number): Bench {
  return {
    plan,
    random: createRandom(mixSeed(plan.seed, "directed", turn)),
    stock: { used: new Map(), covering: new Map(), ranked: new Map(), marks: new Map() },
    style: plan.styles[0]?.style ?? "modern",
    turn,
  };
}

function layoutOf(plan: DesignPlan, { layout }: RecipeDirection): OrFault<LayoutKind> {
  const open = layoutsFor(plan.name, plan.tagline, isPictured(plan));
  const meant = wordIn(open, layout);
  if (meant !== null) return { value: meant };
  const known = wordIn(LAYOUT_KINDS, layout);
  return {
    fault:
      known === null
        ? `there is no layout ${quote(layout)}`
        : `the layout ${known} does not suit this name`,
  };
}

function fontOf(plan: DesignPlan, said: string): OrFault<string> {
  const id = wordIn(Object.keys(FONTS), said);
  if (id === null) return { fault: `there is no font ${quote(said)}` };
  const serves = familiesFor(plan, plan.name.text).includes(id);
  return serves ? { value: id } : { fault: `the font ${id} has not the name's letters` };
}

const HEX = /#[0-9a-f]{6}\b/gi;

function paletteOf(plan: DesignPlan, said: string): OrFault<PaletteSpec> {
  const known = palettesOf(plan);
  const palette = known.get(wordIn([...known.keys()], said) ?? "");
  if (palette !== undefined) return { value: palette };
  if (plan.brief.colors.length > 0)
    return {
      fault: `the customer's colours are law: palette is one of ${[...known.keys()].join(", ")}`,
    };
  const [ink, a, b, k, soft] = (said.match(HEX) ?? []).map((hex) => hex.toUpperCase());
  if (ink && a && b && k && soft) return { value: { ink, a, b, k, soft } };
  return { fault: `the palette ${quote(said)} is neither an id of the list nor five colours` };
}

/** Layouts whose letters stand on lines of their own, where something can be done to them. */
const OPEN_LETTERS: ReadonlySet<LayoutKind> = new Set([
  "wordmark",
  "horizontal",
  "stacked",
  "divided",
  "panel",
  "rules",
  "frame",
]);
/** Typefaces whose letters carry a name with nothing done to it. */
const TELLING: ReadonlySet<string> = new Set(
  "didone inscriptional script display wide rounded slab condensed serif mono".split(" "),
);

function deviceOf(
  plan: DesignPlan,
  direction: RecipeDirection,
  layout: OrFault<LayoutKind>,
): OrFault<Device> {
  const device = wordIn(DEVICES, direction.device) ?? "none";
  if (!("value" in layout) || !OPEN_LETTERS.has(layout.value)) return { value: "none" };
  const alone = layout.value === "wordmark";
  if (device === "none") {
    const info = FONTS[wordIn(Object.keys(FONTS), direction.font) ?? ""];
    const plain = alone && plan.name.latin && info !== undefined && !TELLING.has(info.class);
    return plain
      ? { fault: `a wordmark in ${info.family} needs a device, or a typeface of more character` }
      : { value: device };
  }
  if (!devicesFor(plan.name, isPictured(plan)).includes(device))
    return { fault: `the device ${device} does not suit this name` };
  if (PICTURED_DEVICES.has(device) && !alone)
    return { fault: `the device ${device} belongs into the layout wordmark` };
  return { value: device };
}

interface Known {
  readonly layout: OrFault<LayoutKind>;
  readonly device: OrFault<Device>;
  readonly font: OrFault<string>;
}

/** Null for a name without a picture. */
function directedMark(
  bench: Bench,
  direction: RecipeDirection,
  { layout, device, font }: Known,
): OrFault<MarkSpec | null> {
  if (!("value" in layout && "value" in device)) return { value: null };
  const { picture } = LAYOUTS[layout.value];
  const inWord = PICTURED_DEVICES.has(device.value);
  const kind: MarkKind = wordIn(MARK_KINDS, direction.mark) ?? "symbol";
  if (!inWord && (picture === "none" || (picture === "free" && kind === "none")))
    return { value: null };
  if (kind === "none") return { fault: `the layout ${layout.value} needs a mark` };
  if (inWord && kind !== "symbol") return { fault: `the device ${device.value} needs a symbol` };
  if (layout.value === "mark" && kind !== "monogram")
    return { fault: "the layout mark needs a monogram" };
  const compact = picture === "compact" || (picture === "free" && !inWord);
  return directMark(bench, direction, {
    ...{ kind, compact, inWord },
    font: "value" in font ? font.value : undefined,
  });
}

interface Parts {
  readonly layout: LayoutKind;
  readonly palette: PaletteSpec;
  readonly device: Device;
  readonly mark: MarkSpec | null;
  readonly word: WordSpec;
}

function assemble(bench: Bench, direction: RecipeDirection, parts: Parts): Followed {
  const { plan, style } = bench;
  const { layout: kind, palette, device, mark } = parts;
  const inWord = PICTURED_DEVICES.has(device);
  const done = DEVICE_RULES[device].apply(parts.word, plan.name, inWord ? mark : null);
  if (done === null) {
    const family = FONTS[parts.word.font]?.family ?? parts.word.font;
    return { kind: "unfit", faults: [`the device ${device} cannot be done in ${family}`] };
  }
  const word = lettersFor(bench, kind, done);
  const shown = inWord ? null : mark;
  const layout: LayoutSpec = layoutSpecOf(bench, kind, shown !== null);
  const closed = !OPEN_LETTERS.has(kind) || kind === "frame" || kind === "rules";
  const spec: LogoSpec = {
    version: 2,
    seed: plan.seed,
    archetype: archetypeOf(kind, shown, device),
    style,
    layout,
    surface: surfaceOf(direction, layout),
    palette,
    tone: wordIn(TONES, direction.tone) ?? "full",
    gradient: false,
    ...(shown === null ? {} : { mark: shown }),
    word,
    ...taglineFor(bench, word, closed ? { upper: true } : {}),
  };
  return { kind: "spec", spec };
}

function surfaceOf({ surface }: RecipeDirection, layout: LayoutSpec): LogoSpec["surface"] {
  const said = wordIn(["white", "tint", "deep", "brand"], surface) ?? "white";
  // A shape filled with the brand's colour would vanish on that colour.
  const filled = "solid" in layout && layout.solid;
  return filled && said === "brand" ? "white" : said;
}
