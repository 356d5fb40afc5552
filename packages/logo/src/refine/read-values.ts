import type { RefineOperation } from "@emblazon/contract";
import { aboutOf, amountOf, graded, open, say, take } from "./clause.ts";
import type { Clause } from "./clause.ts";
import { classesNamed, containerNamed, styleNamed } from "./named-values.ts";
import type { FontClassName } from "./named-values.ts";
import type { Atom } from "./scan.ts";

type LayoutOperation = Extract<RefineOperation, { kind: "layout" }>;
type DeviceOperation = Extract<RefineOperation, { kind: "device" }>;

const FONT_WORDS: ReadonlySet<string> = new Set(["font", "type"]);

/** Classes that carry a mood, for "no playful letters". */
const MOOD_CLASSES: Readonly<Record<string, readonly FontClassName[]>> = {
  playful: ["rounded", "display", "script"],
  elegant: ["didone", "serif", "inscriptional", "script"],
  luxury: ["didone", "inscriptional"],
  vintage: ["slab", "script", "didone"],
  tech: ["wide", "mono"],
  bold: ["condensed", "wide", "slab"],
};

const wordSet = (clause: Clause): boolean => aboutOf(clause).some((what) => FONT_WORDS.has(what));

/** Whether a sign right before an atom turns it into its opposite: "less corporate", "not so playful". */
export function isTurned(clause: Clause, atom: Atom): boolean {
  const before = clause.atoms.filter(({ kind, end }) => kind === "sign" && end <= atom.at);
  const nearest = before.at(-1);
  const turned =
    clause.mode === "remove" || before.some(({ value }) => value === "less" || value === "not");
  const enough = clause.tokens.some(({ norm }, at) => norm === "enough" && at >= atom.end);
  if (nearest?.value === "more" && !enough) return false;
  return enough ? !turned : turned;
}

/** Typefaces: by family, by kind, by mood; and styles of the whole. */
export function readFonts(clause: Clause): void {
  for (const atom of open(clause, "family"))
    if (clause.mode === "remove") say(clause, { kind: "other", what: ["font"] }, atom);
    else say(clause, { kind: "font", family: atom.value, target: textOf(clause) }, atom);
  for (const atom of open(clause, "class")) {
    const classes = classesNamed(atom.value);
    if (isTurned(clause, atom)) say(clause, { kind: "avoid", classes }, atom);
    else say(clause, { kind: "font", classes, target: textOf(clause) }, atom);
  }
  for (const atom of open(clause, "mood")) readMood(clause, atom);
}

function readMood(clause: Clause, atom: Atom): void {
  const turned = isTurned(clause, atom);
  if (wordSet(clause)) {
    const classes = MOOD_CLASSES[atom.value];
    if (!turned) say(clause, { kind: "font", mood: atom.value, target: textOf(clause) }, atom);
    else if (classes) say(clause, { kind: "avoid", classes: [...classes] }, atom);
    else say(clause, { kind: "other", what: ["font"] }, atom);
    return;
  }
  const to = styleNamed(atom.value);
  if (!to) return;
  const direction = turned ? "less" : "more";
  say(clause, { kind: "style", to, direction, amount: amountOf(clause) }, atom);
}

function textOf(clause: Clause): "name" | "tagline" {
  return aboutOf(clause).includes("tagline") ? "tagline" : "name";
}

/** Where picture and name stand, and in what. */
export function readLayouts(clause: Clause): void {
  for (const atom of open(clause, "unframe")) say(clause, { kind: "unframe" }, atom);
  readContainers(clause);
  for (const atom of open(clause, "layout")) readLayout(clause, atom);
  readSides(clause);
  for (const atom of open(clause, "lines"))
    say(clause, { kind: "lines", count: Number(atom.value) }, atom);
}

const SHAPED: ReadonlySet<string> = new Set(["frame", "badge", "emblem", "seal", "stamp"]);
const LAYOUT_NAMES = [
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
] as const;
const LAYOUT_SHAPES = ["circle", "scallop", "arch", "square", "round", "pill", "ticket"] as const;

function readLayout(clause: Clause, atom: Atom): void {
  const [name, form] = atom.value.split(":");
  const to = LAYOUT_NAMES.find((id) => id === name);
  if (!to) return;
  if (clause.mode === "remove") {
    if (SHAPED.has(to)) say(clause, { kind: "unframe" }, atom);
    else if (to === "stacked") say(clause, { kind: "layout", to: "horizontal" }, atom);
    else if (to === "horizontal") say(clause, { kind: "layout", to: "stacked" }, atom);
    return;
  }
  const shape = LAYOUT_SHAPES.find((id) => id === form);
  const finish = SHAPED.has(to) ? open(clause, "treatment")[0] : undefined;
  const solid =
    finish && ["plain", "outline"].includes(finish.value) ? finish.value === "plain" : null;
  const operation: LayoutOperation = { kind: "layout", to };
  if (shape) operation.shape = shape;
  if (solid !== null) operation.solid = solid;
  say(clause, operation, atom, solid === null ? undefined : finish);
}

/** Shapes around the picture. */
export function readContainers(clause: Clause): void {
  const around = clause.atoms.some(({ kind }) => kind === "around");
  const circling = clause.tokens.some(({ norm }) => norm === "around");
  for (const atom of open(clause, "container")) {
    const to = containerNamed(atom.value);
    if (!to) continue;
    if (clause.mode === "remove")
      say(clause, { kind: "container", to: null, manner: "knockout" }, atom);
    else if (around || circling || aboutOf(clause).includes("mark"))
      say(clause, { kind: "container", to, manner: mannerOf(clause, atom) }, atom);
    take(clause, ...open(clause, "around"));
  }
}

function mannerOf(clause: Clause, { value }: Atom): "knockout" | "tile" | "ring" {
  if (value === "round-square") return "tile";
  const thin = clause.atoms.some(({ kind, value: said }) => kind === "quality" && said === "thin");
  const line = clause.atoms.find(
    ({ kind, value: said }) => kind === "treatment" && said === "outline",
  );
  if (value === "circle" && (thin || line)) {
    for (const atom of clause.atoms)
      if (atom === line || (atom.kind === "quality" && atom.value === "thin")) take(clause, atom);
    return "ring";
  }
  return "knockout";
}

const OPPOSITE = { left: "right", right: "left", above: "below", below: "above" } as const;

function readSides(clause: Clause): void {
  for (const atom of open(clause, "side")) {
    const side = (["left", "right", "above", "below"] as const).find((id) => id === atom.value);
    if (!side) continue;
    const subject = clause.atoms
      .filter(({ kind, at }) => kind === "target" && at < atom.at)
      .map(({ value }) => value)[0];
    if (subject === "tagline" || subject === "background") continue;
    const ofText = subject === "type" || subject === "name" || subject === "font";
    say(clause, { kind: "mark_position", to: ofText ? OPPOSITE[side] : side }, atom);
  }
}

/** Capitals, ideas in the letters, finishes, numbers of colours and the like. */
export function readFinishes(clause: Clause): void {
  const removing = clause.mode === "remove";
  for (const atom of open(clause, "case")) {
    const to = (["upper", "lower", "title", "as-is"] as const).find((id) => id === atom.value);
    const kept = removing && to === "upper" ? "as-is" : to;
    if (kept) say(clause, { kind: "case", to: kept, target: textOf(clause) }, atom);
  }
  readLetter(clause);
  for (const atom of open(clause, "device")) readDevice(clause, atom);
  for (const atom of open(clause, "tone")) readTone(clause, atom);
  for (const atom of open(clause, "treatment")) {
    const to = (["outline", "plain", "stripes", "split"] as const).find((id) => id === atom.value);
    if (to) say(clause, { kind: "treatment", to: removing ? "plain" : to }, atom);
  }
  for (const atom of open(clause, "gradient"))
    say(clause, { kind: "gradient", on: atom.value === "on" && !removing }, atom);
  for (const atom of open(clause, "mirror")) say(clause, { kind: "mirror" }, atom);
  for (const atom of open(clause, "swap-colors")) say(clause, { kind: "swap_colors" }, atom);
  for (const atom of open(clause, "palette")) {
    const to = (["black-and-white", "one-color", "two-colors", "full"] as const).find(
      (id) => id === atom.value,
    );
    if (to) say(clause, { kind: "palette", to: removing ? "full" : to }, atom);
  }
}

/** "the icon as the e", "replace the a with the icon". */
function readLetter(clause: Clause): void {
  const { tokens } = clause;
  const at = tokens.findIndex(
    ({ norm }, i) =>
      /^(?:as|for|replace|into)$/.test(norm) &&
      tokens[i + 1]?.norm === "the" &&
      /^\p{L}$/u.test(tokens[i + 2]?.norm ?? ""),
  );
  if (at < 0) return;
  for (const place of [at, at + 1, at + 2]) clause.used.add(place);
  say(clause, { kind: "device", to: "letter-mark", letter: tokens[at + 2]?.norm ?? "o" });
}

function readDevice(clause: Clause, atom: Atom): void {
  const [name, form] = atom.value.split(":");
  const to = (
    [
      "full-stop",
      "slice",
      "arch",
      "underline",
      "shadow",
      "letter-mark",
      "dot-mark",
      "inlay",
    ] as const
  ).find((id) => id === name);
  if (!to) return;
  if (clause.mode === "remove") return say(clause, { kind: "device", to: null }, atom);
  const operation: DeviceOperation = { kind: "device", to };
  const shape = (["line", "swash", "wave"] as const).find((id) => id === form);
  if (shape) operation.form = shape;
  const letter = /\bthe (\p{L})$/u.exec(
    clause.tokens
      .slice(atom.at, atom.end)
      .map(({ norm }) => norm)
      .join(" "),
  )?.[1];
  if (letter && to === "letter-mark") operation.letter = letter;
  say(clause, operation, atom);
}

function readTone(clause: Clause, atom: Atom): void {
  const to = (["accent", "first-letter", "last-words", "multi", "plain"] as const).find(
    (id) => id === atom.value,
  );
  if (to) say(clause, { kind: "word_tone", to: clause.mode === "remove" ? "plain" : to }, atom);
}

/** Roundness, size, weight, spacing, simplicity. */
export function readQualities(clause: Clause): void {
  for (const atom of open(clause, "quality")) {
    const turned = isTurned(clause, atom);
    const value = turned ? (TURNED[atom.value] ?? atom.value) : atom.value;
    const operation = qualityOperation(clause, value);
    if (operation) say(clause, operation, atom);
  }
}

const TURNED: Readonly<Record<string, string>> = {
  round: "sharp",
  sharp: "round",
  big: "small",
  small: "big",
  dark: "light",
  light: "dark",
  warm: "cold",
  cold: "warm",
  vivid: "muted",
  gaudy: "muted",
  muted: "vivid",
  heavy: "thin",
  thin: "heavy",
  wide: "tight",
  tight: "wide",
  simple: "detailed",
  detailed: "simple",
};

function qualityOperation(clause: Clause, quality: string): RefineOperation | null {
  const about = new Set(aboutOf(clause));
  const typed = about.has("font") || about.has("type") || about.has("name") || about.has("weight");
  const amount = amountOf(clause);
  const shape = about.has("mark") ? "mark" : typed ? "type" : "all";
  switch (quality) {
    case "round":
      return { kind: "round", target: shape, amount };
    case "sharp":
      return { kind: "sharpen", target: shape, amount };
    case "big":
    case "small":
      return sized(clause, quality, about);
    case "dark":
      return shaded(clause, -1, about);
    case "light":
      return typed ? weighed(clause, -1, about) : shaded(clause, 1, about);
    case "warm":
      return { kind: "hue", toward: "warm", amount };
    case "cold":
      return { kind: "hue", toward: "cold", amount };
    case "vivid":
      return { kind: "chroma", factor: graded(clause, [1.2, 1.45, 1.9]), target: painted(about) };
    case "muted":
    case "gaudy":
      return { kind: "chroma", factor: graded(clause, [0.8, 0.6, 0.35]), target: painted(about) };
    case "contrast":
      return { kind: "contrast", amount };
    case "heavy":
      return weighed(clause, 1, about);
    case "thin":
      return weighed(clause, -1, about);
    case "wide":
      return { kind: "tracking", by: graded(clause, [0.04, 0.08, 0.16]), target: "name" };
    case "tight":
      return { kind: "tracking", by: graded(clause, [-0.02, -0.04, -0.07]), target: "name" };
    case "simple":
      return { kind: "simplify", amount };
    case "detailed":
      return { kind: "enrich", amount };
    default:
      return null;
  }
}

function painted(about: ReadonlySet<string>): "all" | "background" | "type" | "main" {
  if (about.has("background")) return "background";
  if (about.has("type") || about.has("font")) return "type";
  return about.has("mark") ? "main" : "all";
}

function shaded(clause: Clause, sign: 1 | -1, about: ReadonlySet<string>): RefineOperation {
  const by = graded(clause, [0.05, 0.1, 0.18]) * sign;
  return { kind: "tone", by, target: painted(about) };
}

function weighed(clause: Clause, sign: 1 | -1, about: ReadonlySet<string>): RefineOperation {
  const by = graded(clause, [100, 200, 400]) * sign;
  const target = about.has("tagline") ? "tagline" : about.has("mark") ? "mark" : "name";
  return { kind: "weight", by, target };
}

function sized(
  clause: Clause,
  quality: "big" | "small",
  about: ReadonlySet<string>,
): RefineOperation | null {
  if (about.has("spacing")) {
    const by = quality === "big" ? [0.04, 0.08, 0.16] : [-0.02, -0.04, -0.07];
    return {
      kind: "tracking",
      by: graded(clause, [by[0] ?? 0, by[1] ?? 0, by[2] ?? 0]),
      target: "name",
    };
  }
  if (about.has("tagline") || about.has("background")) return null;
  const ofText =
    !about.has("mark") && (about.has("type") || about.has("name") || about.has("font"));
  const grows = (quality === "big") !== ofText;
  return {
    kind: "mark_scale",
    factor: grows ? graded(clause, [1.12, 1.25, 1.5]) : graded(clause, [0.9, 0.8, 0.65]),
  };
}

/** "more spacing", "less weight", "reduce the contrast": a sign with what it is about. */
export function readAmounts(clause: Clause): void {
  const sign = clause.atoms.find(
    ({ kind, value, at }) => kind === "sign" && value !== "not" && !clause.used.has(at),
  );
  if (!sign || clause.operations.length > 0) return;
  const quality = clause.atoms
    .filter(({ kind }) => kind === "target")
    .map(({ value }) => (sign.value === "more" ? MORE_OF : LESS_OF)[value])
    .find((value) => value !== undefined);
  const operation = quality === undefined ? null : qualityOperation(clause, quality);
  if (operation) say(clause, operation, sign);
}

const MORE_OF: Readonly<Record<string, string>> = {
  spacing: "wide",
  weight: "heavy",
  contrast: "contrast",
  detail: "detailed",
  size: "big",
  colors: "vivid",
};
const LESS_OF: Readonly<Record<string, string>> = {
  spacing: "tight",
  weight: "thin",
  detail: "simple",
  size: "small",
  colors: "muted",
};
