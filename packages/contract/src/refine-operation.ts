import { z } from "zod";
import { nameText } from "./brief.ts";
import { text } from "./common.ts";
import { letterCase, specColor, surface } from "./logo-spec.ts";

/** How far an edit goes: "a bit", plainly, "much". */
const refineAmount = z
  .enum(["slight", "clear", "strong"])
  .default("clear")
  .describe("How far to go: slight for 'a bit', strong for 'much'");

const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const query = text(80)
  .min(1)
  .describe("What the picture shows, a thing in one to three English words, e.g. 'open book'");
const ofText = z
  .enum(["name", "tagline", "all"])
  .default("name")
  .describe("Which lettering: the name, the tagline, or both");
const shapes = z
  .enum(["all", "type", "mark", "container"])
  .default("all")
  .describe("What changes its shape: the letters, the picture, what stands around it, or all");
const painted = z
  .enum(["all", "main", "second", "spark", "type", "background"])
  .default("all")
  .describe("Whose colour: the picture's (main, second, spark), the letters', the background's");

/** The kinds of typeface that can be asked for. */
export const refineFontClasses = [
  "geometric",
  "grotesk",
  "humanist",
  "didone",
  "serif",
  "inscriptional",
  "slab",
  "condensed",
  "wide",
  "script",
  "rounded",
  "display",
  "mono",
] as const;
const fontClass = z.enum(refineFontClasses);

/** The styles that a logo can be moved towards or away from. */
export const refineStyles = [
  "minimal",
  "modern",
  "bold",
  "playful",
  "elegant",
  "vintage",
  "organic",
  "tech",
  "warm",
  "corporate",
  "luxury",
] as const;
const styleName = z.enum(refineStyles);

/** The shapes that a picture can be set into. */
export const refineContainers = [
  "circle",
  "squircle",
  "round-square",
  "square",
  "hexagon",
  "octagon",
  "diamond",
  "shield",
  "arch",
  "leaf",
  "petal",
  "oval",
  "pill",
  "scallop",
  "burst",
  "pebble",
] as const;
const containerId = z.enum(refineContainers);

/** What can be locked against change, or asked for anew. */
const refineFacets = [
  "mark",
  "font",
  "colors",
  "background",
  "layout",
  "case",
  "tagline",
  "name",
] as const;
const facet = z.enum(refineFacets);

const round = z
  .strictObject({ kind: z.literal("round"), target: shapes, amount: refineAmount })
  .describe("Rounder, softer: round letters, soft silhouettes and containers");
const sharpen = z
  .strictObject({ kind: z.literal("sharpen"), target: shapes, amount: refineAmount })
  .describe("Sharper, more angular: letters and containers with corners");

const mark = z
  .strictObject({
    kind: z.literal("mark"),
    query,
    id: id.optional().describe("The exact mark of the library, when it is known"),
  })
  .describe("Show this thing as the picture, in place of the present one or where there was none");
const markRemove = z
  .strictObject({ kind: z.literal("mark_remove") })
  .describe("No picture: the name alone");
const markScale = z
  .strictObject({
    kind: z.literal("mark_scale"),
    factor: z.number().min(0.4).max(2.5).describe("Above 1 larger, below 1 smaller"),
  })
  .describe("The picture's size beside the name");
const markPosition = z
  .strictObject({
    kind: z.literal("mark_position"),
    to: z.enum(["left", "right", "above", "below"]),
  })
  .describe("Where the picture stands, seen from the name");
const mirror = z
  .strictObject({ kind: z.literal("mirror") })
  .describe("Turn the picture to face the other way");
const container = z
  .strictObject({
    kind: z.literal("container"),
    to: containerId.nullable().describe("null takes the shape around the picture away"),
    manner: z
      .enum(["knockout", "tile", "ring"])
      .default("knockout")
      .describe("Cut out of the shape, standing on it in colour, or within a thin ring"),
  })
  .describe("A shape around the picture");
const treatment = z
  .strictObject({
    kind: z.literal("treatment"),
    to: z.enum(["plain", "outline", "stripes", "split"]),
    width: z.number().min(1).max(8).optional().describe("Line width of an outline, of 96 units"),
  })
  .describe("How the picture is finished: solid, as lines, striped, in two halves");

const font = z
  .strictObject({
    kind: z.literal("font"),
    family: id.optional().describe("One family by its id, e.g. playfair-display"),
    classes: z.array(fontClass).max(13).optional().describe("Any family of these kinds"),
    mood: text(24).optional().describe("How it should feel, one word, e.g. elegant, playful"),
    target: ofText,
  })
  .describe("Another typeface: a certain family, else of a kind, else of a mood");
const letterCaseOp = z
  .strictObject({ kind: z.literal("case"), to: letterCase, target: ofText })
  .describe("Capitals, small letters, capitals at the starts of words, or as written");
const tracking = z
  .strictObject({
    kind: z.literal("tracking"),
    by: z.number().min(-0.2).max(0.4).describe("Change of letter-spacing in em"),
    target: z.enum(["name"]).default("name"),
  })
  .describe("Wider or tighter letter-spacing");
const weight = z
  .strictObject({
    kind: z.literal("weight"),
    by: z.int().min(-800).max(800).describe("Change on the scale of 100 (thin) to 900 (black)"),
    target: z.enum(["name", "tagline", "all", "mark"]).default("name"),
  })
  .describe("Heavier or thinner strokes of the letters or of a line picture");

const color = z
  .strictObject({
    kind: z.literal("color"),
    color: specColor,
    name: text(40).optional().describe("What the person called it"),
    target: z
      .enum(["main", "second", "spark", "type", "all"])
      .default("main")
      .describe("main: the logo's leading colour, the rest follows; type: the name's letters"),
  })
  .describe("This colour");
const background = z
  .strictObject({ kind: z.literal("background"), color: specColor, name: text(40).optional() })
  .describe("This colour behind the logo");
const surfaceOp = z
  .strictObject({ kind: z.literal("surface"), to: surface })
  .describe("white; tint: pale; deep: dark; brand: filled with the leading colour");
const tone = z
  .strictObject({
    kind: z.literal("tone"),
    by: z.number().min(-0.5).max(0.5).describe("Change of lightness, OKLCH: below 0 darker"),
    target: painted,
  })
  .describe("Darker or lighter colours");
const hue = z
  .strictObject({ kind: z.literal("hue"), toward: z.enum(["warm", "cold"]), amount: refineAmount })
  .describe("Warmer or colder colours");
const chroma = z
  .strictObject({
    kind: z.literal("chroma"),
    factor: z.number().min(0).max(3).describe("Above 1 more vivid, below 1 more muted"),
    target: painted,
  })
  .describe("More vivid or more muted colours");
const contrast = z
  .strictObject({ kind: z.literal("contrast"), amount: refineAmount })
  .describe("More contrast between logo and background");
const palette = z
  .strictObject({
    kind: z.literal("palette"),
    to: z.enum(["black-and-white", "one-color", "two-colors", "full"]),
  })
  .describe("How many colours there are");
const swapColors = z
  .strictObject({ kind: z.literal("swap_colors") })
  .describe("The leading and the second colour change places");
const gradient = z
  .strictObject({ kind: z.literal("gradient"), on: z.boolean() })
  .describe("A gradient over the main shape, or none");

const layout = z
  .strictObject({
    kind: z.literal("layout"),
    to: z.enum([
      "horizontal",
      "stacked",
      "wordmark",
      "frame",
      "emblem",
      "seal",
      "badge",
      "arch",
      "stamp",
      "mark",
    ]),
    shape: z
      .enum(["circle", "scallop", "arch", "square", "round", "pill", "chamfer", "ticket"])
      .optional()
      .describe("The shape of a badge, frame or stamp"),
    solid: z.boolean().optional().describe("A filled shape, or lines only"),
  })
  .describe("How picture and name stand together; wordmark: text only, mark: the picture only");
const unframe = z
  .strictObject({ kind: z.literal("unframe") })
  .describe("Take the frame, badge or ring around the whole logo away");
const lines = z
  .strictObject({ kind: z.literal("lines"), count: z.int().min(1).max(4) })
  .describe("On how many lines the name stands");

const name = z
  .strictObject({ kind: z.literal("name"), text: nameText })
  .describe("Rename: the name, letter for letter");
const tagline = z
  .strictObject({
    kind: z.literal("tagline"),
    text: text(120).min(1).nullable().describe("Letter for letter; null takes it away"),
  })
  .describe("The line under the name");

const device = z
  .strictObject({
    kind: z.literal("device"),
    to: z
      .enum([
        "full-stop",
        "slice",
        "arch",
        "underline",
        "shadow",
        "letter-mark",
        "dot-mark",
        "inlay",
      ])
      .nullable()
      .describe(
        "null takes any away. letter-mark: the picture stands for a letter; dot-mark: for an i's dot",
      ),
    form: z.enum(["line", "swash", "wave", "round", "square"]).optional(),
    letter: text(8).min(1).optional().describe("Which letter the picture stands for"),
    query: query.optional(),
  })
  .describe("One idea carried by the letters themselves");
const wordTone = z
  .strictObject({
    kind: z.literal("word_tone"),
    to: z.enum(["plain", "accent", "last-words", "first-letter", "letter", "multi"]),
    letter: text(8).min(1).optional().describe("Which letter, for to = letter"),
  })
  .describe("Which letters take the accent colour");

const simplify = z
  .strictObject({ kind: z.literal("simplify"), amount: refineAmount })
  .describe("Fewer parts, fewer colours, no ornaments");
const enrich = z
  .strictObject({ kind: z.literal("enrich"), amount: refineAmount })
  .describe("More detail: a second idea, more colours, a richer finish");
const style = z
  .strictObject({
    kind: z.literal("style"),
    to: styleName,
    direction: z.enum(["more", "less"]).default("more"),
    amount: refineAmount,
  })
  .describe("The whole logo moves towards a style, or away from it");

const keep = z
  .strictObject({ kind: z.literal("keep"), what: z.array(facet).min(1).max(8) })
  .describe("These stay exactly as they are");
const other = z
  .strictObject({ kind: z.literal("other"), what: z.array(facet).min(1).max(8) })
  .describe("Something else here, whatever it is");
const avoid = z
  .strictObject({
    kind: z.literal("avoid"),
    color: specColor.optional(),
    name: text(40).optional().describe("What the person called the colour"),
    classes: z.array(fontClass).max(13).optional(),
    query: query.optional(),
  })
  .describe("What must not be there: a colour, kinds of typeface, a picture");

/**
 * One edit of a logo. An instruction in words is read into a list of these, in the order in which
 * they are applied; a language model can fill the same list.
 */
export const refineOperation = z.discriminatedUnion("kind", [
  round,
  sharpen,
  mark,
  markRemove,
  markScale,
  markPosition,
  mirror,
  container,
  treatment,
  font,
  letterCaseOp,
  tracking,
  weight,
  color,
  background,
  surfaceOp,
  tone,
  hue,
  chroma,
  contrast,
  palette,
  swapColors,
  gradient,
  layout,
  unframe,
  lines,
  name,
  tagline,
  device,
  wordTone,
  simplify,
  enrich,
  style,
  keep,
  other,
  avoid,
]);
export type RefineOperation = z.infer<typeof refineOperation>;

/** At most so many edits at once. */
export const MAX_REFINE_OPERATIONS = 24;
