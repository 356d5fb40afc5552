import type { PaletteSpec } from "@emblazon/contract";
import { familiesFor } from "../choice/rank-fonts.ts";
import type { DesignPlan } from "../choice/design-plan.ts";
import { PALETTES } from "../colour/palettes.ts";
import { ABSTRACTS, MARKS, MERGE_OUTERS } from "../marks/symbol-library.ts";
import { FONTS } from "../type/fonts.ts";
import { DEVICE_RULES, devicesFor } from "./direction-devices.ts";
import { LAYOUTS, layoutsFor } from "./direction-layouts.ts";
import { isPictured, isRuledOut, shortlistMarks } from "./shortlist-marks.ts";

/** Something that can be chosen by its id, with a few words for whoever chooses. */
export interface Choice {
  readonly id: string;
  readonly about: string;
}

/** What logos for one brief can be directed with: nothing else is drawn. */
export interface DirectionChoices {
  readonly layouts: readonly Choice[];
  readonly devices: readonly Choice[];
  /** The symbols that suit the brief, best first; empty where it wants the name alone. */
  readonly symbols: readonly Choice[];
  /** Silhouettes with a symbol cut out, as `silhouette+symbol`, that suit the brief. */
  readonly merges: readonly string[];
  /** Those whose letters and scripts the name has. */
  readonly fonts: readonly Choice[];
  /** The brief's first; where a person gave colours, their arrangements alone. */
  readonly palettes: readonly Choice[];
}

/** Everything that may be pictured at all, by id: the same for every brief. */
export interface PictureIndex {
  readonly symbols: readonly string[];
  readonly abstracts: readonly string[];
  readonly silhouettes: readonly string[];
}

export function pictureIndex(): PictureIndex {
  return {
    symbols: [...MARKS.keys()],
    abstracts: [...ABSTRACTS.keys()],
    silhouettes: [...MERGE_OUTERS.keys()],
  };
}

/** What a brief's logos can be made of, as its plan has it. */
export function directionChoices(plan: DesignPlan): DirectionChoices {
  const { name, tagline, fonts } = plan;
  const pictured = isPictured(plan);
  return {
    layouts: layoutsFor(name, tagline, pictured).map((id) => ({ id, about: LAYOUTS[id].about })),
    devices: devicesFor(name, pictured).map((id) => ({ id, about: DEVICE_RULES[id].about })),
    symbols: shortlistMarks(plan).map((id) => ({ id, about: aboutSymbol(id) })),
    merges: plan.merges
      .filter(({ inner }) => !isRuledOut(plan, inner))
      .map(({ outer, inner }) => `${outer}+${inner}`),
    fonts: familiesFor(plan, name.text)
      .filter((id) => fonts.covers(id, name.text))
      .map((id) => ({ id, about: aboutFont(id) })),
    palettes: [...palettesOf(plan)].map(([id, palette]) => ({ id, about: aboutPalette(palette) })),
  };
}

/** Palettes by the id that they are directed by: a person's own as `yours-1` and on. */
export function palettesOf({ brief, palettes }: DesignPlan): ReadonlyMap<string, PaletteSpec> {
  if (brief.colors.length > 0)
    return new Map(palettes.map(({ palette }, index) => [`yours-${index + 1}`, palette]));
  const ranked = palettes.flatMap(({ palette }): [string, PaletteSpec][] =>
    palette.id === undefined ? [] : [[palette.id, palette]],
  );
  const all = PALETTES.map(({ tags: _tags, ...palette }): [string, PaletteSpec] => [
    palette.id,
    palette,
  ]);
  return new Map([...ranked, ...all]);
}

function aboutSymbol(id: string): string {
  const symbol = MARKS.get(id);
  if (symbol === undefined) return "";
  const compact = symbol.traits.has("containable") ? ", compact" : "";
  return `${symbol.label}${compact}`;
}

const MOST_MOODS = 3;

function aboutFont(id: string): string {
  const info = FONTS[id];
  if (info === undefined) return "";
  const caps = info.capsOnly === true ? " capitals" : "";
  return `${info.class}${caps} ${info.moods.slice(0, MOST_MOODS).join(" ")}`;
}

function aboutPalette({ ink, a, b, k, soft }: PaletteSpec): string {
  return [ink, a, b, k, soft].join(" ");
}
