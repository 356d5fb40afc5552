import type { RefineOperation } from "@emblazon/contract";
import { hexToOklch, oklchToHex } from "../colour/oklch.ts";
import { aboutOf, open, say, take } from "./clause.ts";
import type { Clause } from "./clause.ts";
import { hueName } from "./hue-names.ts";
import type { Atom } from "./scan.ts";
import { COLOR_NAMES } from "./vocabulary/color-names.ts";

type ColorTarget = Extract<RefineOperation, { kind: "color" }>["target"];

/** A colour said in a clause, with the words that said it. */
interface SaidColor {
  readonly hex: string;
  readonly name: string;
  readonly at: number;
  readonly end: number;
  readonly atoms: readonly Atom[];
}

const NEXT: readonly ColorTarget[] = ["main", "second", "spark"];
const WHITE_NAMES: ReadonlySet<string> = new Set(["white"]);

/** Colours and what is to be behind the logo. */
export function readColors(clause: Clause): void {
  for (const atom of open(clause, "surface")) readSurface(clause, atom);
  const said = colorsIn(clause);
  if (said.length === 0) {
    removeBackground(clause);
    return;
  }
  for (const color of said) {
    if (clause.mode === "remove") refuse(clause, color);
    else if (clause.mode !== "keep") place(clause, color);
  }
}

function readSurface(clause: Clause, atom: Atom): void {
  const { surface } = clause.talk.spec;
  const turned = surface === "white" || surface === "tint" ? "deep" : "white";
  const asked =
    atom.value === "invert"
      ? turned
      : (["white", "tint", "deep", "brand"] as const).find((id) => id === atom.value);
  const to = clause.mode === "remove" ? (asked === "white" ? "tint" : "white") : asked;
  if (to) say(clause, { kind: "surface", to }, atom);
}

function colorsIn(clause: Clause): readonly SaidColor[] {
  const hexes = clause.tokens.flatMap(({ kind, text }, at): SaidColor[] => {
    if (kind !== "hex") return [];
    const digits = text.slice(1);
    const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
    const hex = `#${full.toUpperCase()}`;
    return [{ hex, name: hex, at, end: at + 1, atoms: [] }];
  });
  const named = open(clause, "color").map((atom) => namedColor(clause, atom));
  return [...hexes, ...named].toSorted((x, y) => x.at - y.at);
}

/** A named colour with the shade said before it: dark green, light blue, our blue. */
function namedColor(clause: Clause, atom: Atom): SaidColor {
  const plain = COLOR_NAMES[atom.value] ?? "#111111";
  const own = clause.atoms.find(({ kind, end }) => kind === "own" && end === atom.at);
  const mine = own && ownColor(clause, atom.value);
  if (mine)
    return { hex: mine, name: `your ${atom.value}`, at: own.at, end: atom.end, atoms: [own, atom] };
  const shade = clause.atoms.find(
    ({ kind, value, end }) =>
      kind === "quality" && end === atom.at && ["dark", "light", "muted", "vivid"].includes(value),
  );
  if (!shade) return { hex: plain, name: atom.value, at: atom.at, end: atom.end, atoms: [atom] };
  const said = clause.tokens[shade.at]?.norm ?? shade.value;
  const comparative = said.endsWith("er");
  if (comparative && hasHue(clause, plain))
    return { hex: plain, name: atom.value, at: atom.at, end: atom.end, atoms: [atom] };
  return {
    hex: shaded(plain, shade.value),
    name: `${said} ${atom.value}`,
    at: shade.at,
    end: atom.end,
    atoms: [shade, atom],
  };
}

function ownColor({ talk: { spec } }: Clause, name: string): string | undefined {
  const { a, b, k, ink } = spec.palette;
  const wanted = hueName(COLOR_NAMES[name] ?? name);
  return [a, b, k, ink].find((hex) => hueName(hex) === wanted);
}

function hasHue({ talk: { spec } }: Clause, hex: string): boolean {
  const { a, b, k } = spec.palette;
  return [a, b, k].some((own) => hueName(own) === hueName(hex));
}

function shaded(hex: string, shade: string): string {
  const { l, c, h } = hexToOklch(hex);
  if (shade === "dark") return oklchToHex({ l: Math.max(0.2, l - 0.2), c: c * 0.85, h });
  if (shade === "light") return oklchToHex({ l: Math.min(0.92, l + 0.2), c: c * 0.75, h });
  return oklchToHex({ l, c: c * (shade === "muted" ? 0.55 : 1.4), h });
}

/** "no green", "don't use red": the words are avoided. "not white but black" too. */
function refuse(clause: Clause, { hex, name, atoms, at }: SaidColor): void {
  clause.used.add(at);
  say(clause, { kind: "avoid", color: hex, name }, ...atoms);
}

function place(clause: Clause, color: SaidColor): void {
  const { hex, name, atoms, at } = color;
  if (isShadeOnly(clause, color)) {
    take(clause, ...atoms);
    return;
  }
  clause.used.add(at);
  if (behind(clause, color)) {
    if (WHITE_NAMES.has(name)) say(clause, { kind: "surface", to: "white" }, ...atoms);
    else say(clause, { kind: "background", color: hex, name }, ...atoms);
    return;
  }
  const target = targetOf(clause, color);
  say(clause, { kind: "color", color: hex, name, target }, ...atoms);
}

/** "make the green lighter": green is what is there, lighter what is asked. */
function isShadeOnly(clause: Clause, { hex, at, end, atoms }: SaidColor): boolean {
  if (atoms.length !== 1) return false;
  const article = /^(?:the|das|le|la|el|our|this)$/.test(clause.tokens[at - 1]?.norm ?? "");
  const toned = clause.atoms.some(
    ({ kind, value, at: from }) =>
      kind === "quality" &&
      ["dark", "light", "vivid", "muted", "warm", "cold"].includes(value) &&
      (from >= end || (clause.tokens[from]?.norm.endsWith("er") ?? false)),
  );
  return toned && (article || hasHue(clause, hex));
}

/** Whether a colour is said of what is behind: "on black", "cream background". */
function behind(clause: Clause, { at, end }: SaidColor): boolean {
  const before = clause.tokens
    .slice(Math.max(0, at - 3), at)
    .filter(({ kind }) => kind === "word")
    .map(({ norm }) => norm)
    .filter((norm) => !/^(?:an?|the|ein(?:e[mnrs]?)?|une?|una?|dem|der|le|el|la)$/.test(norm))
    .at(-1);
  if (/^(?:on|onto|against|over|auf|sur|sobre)$/.test(before ?? "")) return true;
  const grounds = clause.atoms.filter(
    ({ kind, value }) => kind === "target" && value === "background",
  );
  const others = clause.atoms.filter(
    ({ kind, value }) => kind === "target" && value !== "background" && value !== "colors",
  );
  if (grounds.length === 0) return aboutOf(clause).includes("background");
  const near = (target: Atom): number => (target.at >= end ? target.at - end : at - target.end);
  const ground = Math.min(...grounds.map(near));
  return others.every((other) => near(other) > ground);
}

function targetOf(clause: Clause, { at, end }: SaidColor): ColorTarget {
  const targets = clause.atoms.filter(
    ({ kind, value }) => kind === "target" && !["background", "colors"].includes(value),
  );
  const after = targets.find((target) => target.at >= end && target.at - end <= 1);
  const before = targets.findLast((target) => target.end <= at);
  const said =
    (after ?? before)?.value ?? (clause.about[0] === "background" ? "" : (clause.about[0] ?? ""));
  if (["type", "name", "font"].includes(said)) return "type";
  if (clause.tokens.some(({ norm }) => /^accents?$|^akzent/.test(norm))) {
    take(clause, ...open(clause, "tone", "accent"));
    return "spark";
  }
  const { talk } = clause;
  if (said === "mark") {
    talk.colors = Math.max(1, talk.colors);
    return "main";
  }
  const target = NEXT[Math.min(talk.colors, NEXT.length - 1)] ?? "main";
  talk.colors++;
  return target;
}

function removeBackground(clause: Clause): void {
  if (clause.mode !== "remove" || clause.operations.length > 0) return;
  const [ground] = open(clause, "target", "background");
  if (ground) say(clause, { kind: "surface", to: "white" }, ground);
  const [colors] = open(clause, "target", "colors");
  if (colors && !ground) say(clause, { kind: "palette", to: "black-and-white" }, colors);
}
