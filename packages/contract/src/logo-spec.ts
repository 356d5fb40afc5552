import { z } from "zod";
import { nameText } from "./brief.ts";
import { text } from "./common.ts";

const markId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const fontId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const letters = text(16).min(1);

/** How a mark is finished: as drawn, cut out of a container, on a tile, ringed, as an outline, striped or in two tones. */
export const markTreatment = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("plain") }),
  z.strictObject({ kind: z.literal("knockout"), container: markId }),
  z.strictObject({ kind: z.literal("tile"), container: markId }),
  z.strictObject({ kind: z.literal("ringed") }),
  z.strictObject({ kind: z.literal("outline"), width: z.number().min(1).max(8) }),
  z.strictObject({ kind: z.literal("stripes") }),
  z.strictObject({ kind: z.literal("split") }),
]);
export type MarkTreatment = z.infer<typeof markTreatment>;

const markSource = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("symbol"), id: markId }),
  z.strictObject({ kind: z.literal("abstract"), id: markId }),
  z.strictObject({
    kind: z.literal("monogram"),
    id: markId,
    letters,
    font: fontId,
    weight: z.number().min(100).max(900),
    symbol: markId.optional(),
  }),
  z.strictObject({ kind: z.literal("merge"), outer: markId, inner: markId }),
]);
export type MarkSource = z.infer<typeof markSource>;

/** How round corners are made, as a radius where the cap height is 100. */
const rounding = z.number().min(0).max(12);

/** The picture part of a logo: where its shape comes from and how it is finished. */
export const markSpec = z.strictObject({
  source: markSource,
  treatment: markTreatment.default({ kind: "plain" }),
  mirrored: z.boolean().default(false),
  round: rounding.optional(),
});
export type MarkSpec = z.infer<typeof markSpec>;

export const letterCase = z.enum(["as-is", "upper", "lower", "title"]);
export type LetterCase = z.infer<typeof letterCase>;

/** One idea carried by the letters themselves; positions count graphemes from 0. */
export const wordDevice = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("swap"), at: z.int().min(0).max(60), mark: markSpec }),
  z.strictObject({ kind: z.literal("dot-swap"), mark: markSpec }),
  z.strictObject({ kind: z.literal("inlay"), mark: markSpec }),
  z.strictObject({ kind: z.literal("full-stop"), shape: z.enum(["round", "square"]) }),
  z.strictObject({
    kind: z.literal("slice"),
    angle: z.number().min(-20).max(20),
    tinted: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal("tittle") }),
  z.strictObject({ kind: z.literal("crossbar"), bar: z.boolean() }),
  z.strictObject({ kind: z.literal("arch"), rise: z.number().min(0.02).max(0.3) }),
  z.strictObject({ kind: z.literal("underline"), form: z.enum(["line", "swash", "wave"]) }),
  z.strictObject({ kind: z.literal("shadow") }),
  z.strictObject({
    kind: z.literal("cut"),
    at: z.int().min(0).max(60),
    angle: z.number().min(-60).max(60),
  }),
  z.strictObject({ kind: z.literal("stencil") }),
  z.strictObject({ kind: z.literal("inline") }),
  z.strictObject({ kind: z.literal("join") }),
  // The letter `at` and the one after it drawn as one: a common bar or stem, or rings that link.
  z.strictObject({ kind: z.literal("ligature"), at: z.int().min(0).max(59) }),
]);
export type WordDevice = z.infer<typeof wordDevice>;

/** Which letters take the accent colour. */
export const wordTone = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("plain") }),
  z.strictObject({ kind: z.literal("accent") }),
  z.strictObject({ kind: z.literal("from-word"), at: z.int().min(0).max(20) }),
  z.strictObject({ kind: z.literal("letter"), at: z.int().min(0).max(60) }),
  z.strictObject({ kind: z.literal("multi") }),
]);
export type WordTone = z.infer<typeof wordTone>;

/** The letters from the grapheme `at` on, in another weight of the same family. */
export const wordContrast = z.strictObject({
  at: z.int().min(1).max(60),
  weight: z.number().min(100).max(900),
});
export type WordContrast = z.infer<typeof wordContrast>;

/**
 * The name, set in type. `lines` breaks it: each is what stands on that line, a hyphen where a word
 * is broken included. Tracking is in em. Kerning is measured between the shapes, unless the
 * font's own is asked for. `ampersand` sets the signs & and + in another family.
 */
export const wordSpec = z.strictObject({
  text: nameText,
  lines: z.array(nameText).max(4).optional(),
  font: fontId,
  weight: z.number().min(100).max(900),
  axes: z.record(z.string().regex(/^[A-Za-z]{4}$/), z.number()).optional(),
  case: letterCase.default("as-is"),
  tracking: z.number().min(-0.1).max(0.6).default(0),
  kerning: z.enum(["optical", "font"]).optional(),
  justified: z.boolean().default(false),
  tone: wordTone.default({ kind: "plain" }),
  device: wordDevice.optional(),
  contrast: wordContrast.optional(),
  ampersand: z.strictObject({ font: fontId, weight: z.number().min(100).max(900) }).optional(),
  round: rounding.optional(),
});
export type WordSpec = z.infer<typeof wordSpec>;

/** The tagline, set in type under or around the name. */
export const taglineSpec = z.strictObject({
  text: text(120).min(1),
  font: fontId,
  weight: z.number().min(100).max(900),
  case: letterCase.default("as-is"),
  rules: z.boolean().default(false),
});
export type TaglineSpec = z.infer<typeof taglineSpec>;

const markScale = z.number().min(0.4).max(2.5).default(1);

/**
 * How mark, name and tagline stand together. Scales are factors of the layout's own measure. Sides
 * are those of the reading direction; absent, the mark comes first. `between` puts the mark between
 * the name's two words, `divided` a thin line between mark and name, `rules` the name between lines,
 * `panel` the mark on a tile as high as the text.
 */
export const layoutSpec = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("horizontal"),
    mark_scale: markScale,
    side: z.enum(["start", "end"]).optional(),
  }),
  z.strictObject({
    kind: z.literal("stacked"),
    mark_scale: markScale,
    side: z.enum(["above", "below"]).optional(),
  }),
  z.strictObject({
    kind: z.literal("wordmark"),
    align: z.enum(["start", "center"]).default("center"),
  }),
  z.strictObject({
    kind: z.literal("frame"),
    shape: z.enum(["square", "round", "pill", "chamfer", "ticket"]),
    solid: z.boolean(),
    double: z.boolean(),
    notched: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("emblem"),
    solid: z.boolean(),
    scalloped: z.boolean(),
    double: z.boolean(),
    separator: z.enum(["dot", "diamond", "star"]),
  }),
  z.strictObject({
    kind: z.literal("seal"),
    solid: z.boolean(),
    separator: z.enum(["dot", "diamond", "star"]),
  }),
  z.strictObject({
    kind: z.literal("badge"),
    shape: z.enum(["circle", "scallop", "arch", "square", "round"]),
    solid: z.boolean(),
    double: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("arch"), rise: z.number().min(0.05).max(0.3) }),
  z.strictObject({
    kind: z.literal("stamp"),
    shape: z.enum(["square", "round"]),
    solid: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("mark") }),
  z.strictObject({ kind: z.literal("between"), drop_ampersand: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal("divided"), mark_scale: markScale }),
  z.strictObject({ kind: z.literal("rules"), mark_scale: markScale }),
  z.strictObject({ kind: z.literal("panel"), side: z.enum(["start", "end"]).default("start") }),
]);
export type LayoutSpec = z.infer<typeof layoutSpec>;

/** A colour of a spec, always `#RRGGBB` in capitals, so that equal specs are equal text. */
export const specColor = z
  .string()
  .regex(/^#[0-9A-F]{6}$/, { message: "write a colour as #RRGGBB in capitals" });

/** Five colours: ink for type, a (main), b (second), k (spark), soft (a tint to stand on). */
export const paletteSpec = z.strictObject({
  id: z.string().max(40).optional(),
  ink: specColor,
  a: specColor,
  b: specColor,
  k: specColor,
  soft: specColor,
});
export type PaletteSpec = z.infer<typeof paletteSpec>;

export const surfaces = ["white", "tint", "deep", "brand"] as const;
export const surface = z.enum(surfaces);
export type Surface = z.infer<typeof surface>;

/** The version of the specs that are written today; `parseLogoSpec` reads every earlier one too. */
export const LOGO_SPEC_VERSION = 2;

/** A logo as an open recipe: the same spec gives the same bytes. */
export const logoSpec = z.strictObject({
  version: z.literal(LOGO_SPEC_VERSION),
  seed: z.int().min(0).max(0xffffffff),
  archetype: z.string().max(40),
  style: z.string().max(40),
  layout: layoutSpec,
  surface,
  palette: paletteSpec,
  tone: z.enum(["full", "duo", "mono", "ink"]),
  gradient: z.boolean().default(false),
  mark: markSpec.optional(),
  word: wordSpec,
  tagline: taglineSpec.optional(),
});
export type LogoSpec = z.infer<typeof logoSpec>;

export const logoVariants = [
  "full",
  "horizontal",
  "stacked",
  "mark",
  "wordmark",
  "mono",
  "reversed",
  "favicon",
] as const;
export const logoVariant = z.enum(logoVariants);
export type LogoVariant = z.infer<typeof logoVariant>;

/** One check of a logo's craft, as data: what was measured, what is asked, why it matters, how to mend it. */
export const qualityCheck = z.object({
  id: z.string(),
  label: z.string(),
  value: z.number(),
  threshold: z.string(),
  verdict: z.enum(["pass", "warn", "fail", "info"]),
  why: z.string(),
  mend: z.string().nullable(),
});
export type QualityCheck = z.infer<typeof qualityCheck>;
