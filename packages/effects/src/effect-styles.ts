import type { EffectParameter, EffectStyle } from "./styles.ts";

/**
 * A length: thousandths of the picture's side, which is the square root of its area. What is 1 ‰
 * is one pixel in a picture of a megapixel and two in one of four: a look is the same at any size.
 */
const LENGTH = "‰ of the picture";

type Words = Pick<EffectParameter, "name" | "label" | "description">;
type Range = Required<Pick<EffectParameter, "min" | "max" | "step" | "default" | "unit">>;

const number = (words: Words, range: Range): EffectParameter => ({
  ...words,
  ...range,
  kind: "number",
  choices: null,
});

const choice = (words: Words, choices: readonly string[], first: string): EffectParameter => ({
  ...words,
  kind: "choice",
  unit: null,
  min: null,
  max: null,
  step: null,
  choices,
  default: first,
});

const stroke_length = number(
  { name: "stroke_length", label: "Stroke length", description: "How long a pencil stroke is." },
  { unit: LENGTH, min: 4, max: 16, step: 0.5, default: 13 },
);

const hatch_angle = number(
  {
    name: "hatch_angle",
    label: "Hatching angle",
    description: "The way the hand moves where the picture gives no direction.",
  },
  { unit: "degrees", min: 0, max: 180, step: 1, default: 38 },
);

const lines = number(
  { name: "lines", label: "Lines", description: "How dark the drawn lines are; 0 draws none." },
  { unit: "%", min: 0, max: 200, step: 1, default: 100 },
);

/** The six looks in the order in which they are shown. */
export const EFFECT_STYLES: readonly EffectStyle[] = [
  {
    id: "CARTOON",
    name: "Cartoon",
    description: "Smooth colour in a few levels of light, with inked lines.",
    parameters: [
      number(
        {
          name: "levels",
          label: "Levels",
          description: "How many levels of light are left where all colours are kept.",
        },
        { unit: "levels", min: 4, max: 16, step: 1, default: 8 },
      ),
      lines,
      number(
        { name: "line_width", label: "Line width", description: "How broad the ink lines are." },
        { unit: LENGTH, min: 0.6, max: 3, step: 0.1, default: 1.4 },
      ),
      number(
        { name: "saturation", label: "Saturation", description: "100 keeps the photo's colours." },
        { unit: "%", min: 50, max: 200, step: 1, default: 138 },
      ),
      choice(
        {
          name: "palette",
          label: "Palette",
          description: "Keeps every colour, or only so many as the picture's own best fit.",
        },
        ["all", "8", "12", "16"],
        "all",
      ),
    ],
  },
  {
    id: "SKETCH",
    name: "Pencil sketch",
    description: "Graphite lines and hatching on paper.",
    parameters: [
      number(
        { name: "darkness", label: "Darkness", description: "How dark the darkest graphite is." },
        { unit: "%", min: 40, max: 100, step: 1, default: 85 },
      ),
      lines,
      stroke_length,
      hatch_angle,
      choice(
        { name: "paper", label: "Paper", description: "The paper's tint." },
        ["white", "cream", "grey"],
        "white",
      ),
    ],
  },
  {
    id: "COLOR_PENCIL",
    name: "Coloured pencil",
    description: "Layers of coloured strokes that follow the shapes, on white paper.",
    parameters: [
      number(
        { name: "saturation", label: "Saturation", description: "100 keeps the photo's colours." },
        { unit: "%", min: 100, max: 200, step: 1, default: 150 },
      ),
      number(
        {
          name: "texture",
          label: "Texture",
          description: "How much the strokes and the paper's grain show.",
        },
        { unit: "%", min: 0, max: 60, step: 1, default: 28 },
      ),
      lines,
      stroke_length,
      hatch_angle,
    ],
  },
  {
    id: "OIL_PAINTING",
    name: "Oil painting",
    description: "Flat strokes of thick paint in raking light.",
    parameters: [
      number(
        { name: "brush_size", label: "Brush size", description: "The brush's radius." },
        { unit: LENGTH, min: 2, max: 8, step: 0.1, default: 5.6 },
      ),
      choice(
        { name: "edges", label: "Edges", description: "How sharply strokes end." },
        ["soft", "crisp", "hard"],
        "crisp",
      ),
      number(
        {
          name: "impasto",
          label: "Impasto",
          description: "How much the paint's thickness catches the light.",
        },
        { unit: "%", min: 0, max: 100, step: 1, default: 30 },
      ),
      number(
        { name: "saturation", label: "Saturation", description: "100 keeps the photo's colours." },
        { unit: "%", min: 50, max: 200, step: 1, default: 112 },
      ),
    ],
  },
  {
    id: "WATERCOLOR",
    name: "Watercolour",
    description: "Thin washes with darker rims, pigment that settles in the paper's grain.",
    parameters: [
      number(
        { name: "wobble", label: "Wobble", description: "How far the hand strays from a shape." },
        { unit: LENGTH, min: 0, max: 3, step: 0.1, default: 1.3 },
      ),
      number(
        {
          name: "edges",
          label: "Dark rims",
          description: "How much pigment gathers where a wash ends.",
        },
        { unit: "%", min: 0, max: 200, step: 1, default: 100 },
      ),
      number(
        { name: "pigment", label: "Pigment", description: "How unevenly a wash dries." },
        { unit: "%", min: 0, max: 50, step: 1, default: 22 },
      ),
      number(
        { name: "grain", label: "Grain", description: "How much the paper's grain shows." },
        { unit: "%", min: 0, max: 30, step: 1, default: 10 },
      ),
    ],
  },
  {
    id: "POP_ART",
    name: "Pop art",
    description: "Flat inks, printer's dots and a black key line, in one to four panels.",
    parameters: [
      number(
        {
          name: "panels",
          label: "Panels",
          description: "Each in its own inks; 4 repeat the photo.",
        },
        { unit: "panels", min: 1, max: 4, step: 1, default: 4 },
      ),
      choice(
        { name: "inks", label: "Inks", description: "The set of inks." },
        ["factory", "comic", "neon", "pastel"],
        "factory",
      ),
      number(
        {
          name: "dot_size",
          label: "Dot size",
          description: "The distance of the dots in a panel.",
        },
        { unit: LENGTH, min: 5, max: 16, step: 0.5, default: 9 },
      ),
      number(
        {
          name: "misregistration",
          label: "Misprint",
          description: "How far the inks are printed beside each other.",
        },
        { unit: LENGTH, min: 0, max: 4, step: 0.1, default: 1.5 },
      ),
      lines,
    ],
  },
];
