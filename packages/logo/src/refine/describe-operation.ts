import type { RefineOperation } from "@emblazon/contract";
import { FONTS } from "../type/fonts.ts";
import { COLOR_NAMES } from "./vocabulary/color-names.ts";

type Of<K extends RefineOperation["kind"]> = Extract<RefineOperation, { kind: K }>;

const FACET_WORDS: Readonly<Record<string, string>> = {
  mark: "icon",
  font: "typeface",
  colors: "colours",
  background: "background",
  layout: "layout",
  case: "capitals",
  tagline: "tagline",
  name: "name",
};

const CLASS_WORDS: Readonly<Record<string, string>> = {
  "serif,didone,inscriptional,slab": "serif",
  "geometric,grotesk,humanist": "sans serif",
  script: "script",
  mono: "monospaced",
};

const MUCH: Readonly<Record<string, string>> = { slight: "a little ", clear: "", strong: "much " };

/** A step in a few plain words, such as "mark: open book" or "colour: navy", for people. */
export function describeOperation(operation: RefineOperation): string {
  switch (operation.kind) {
    case "round":
      return `${MUCH[operation.amount]}rounder${shapeOf(operation)}`;
    case "sharpen":
      return `${MUCH[operation.amount]}sharper${shapeOf(operation)}`;
    case "mark":
      return `icon: ${operation.query}`;
    case "mark_remove":
      return "no icon";
    case "mark_scale":
      return operation.factor > 1 ? "icon: larger" : "icon: smaller";
    case "mark_position":
      return `icon: ${{ left: "left", right: "right", above: "above", below: "below" }[operation.to]}`;
    case "mirror":
      return "icon: mirrored";
    case "container":
      return operation.to === null
        ? "no shape around the icon"
        : `icon in a ${plain(operation.to)}`;
    case "treatment":
      return `icon: ${{ plain: "solid", outline: "outlined", stripes: "striped", split: "in two halves" }[operation.to]}`;
    case "layout":
      return `layout: ${layoutWord(operation)}`;
    case "unframe":
      return "no frame";
    case "lines":
      return `name on ${["", "one line", "two lines", "three lines", "four lines"][operation.count]}`;
    case "name":
      return `name: ${operation.text}`;
    case "tagline":
      return operation.text === null ? "no tagline" : `tagline: ${operation.text}`;
    case "device":
      return deviceWords(operation);
    case "simplify":
      return `${MUCH[operation.amount]}simpler`;
    case "enrich":
      return `${MUCH[operation.amount]}more detail`;
    case "style":
      return `${operation.direction} ${operation.to === "luxury" ? "luxurious" : operation.to}`;
    case "keep":
      return `keep the ${listed(operation.what)}`;
    case "other":
      return `another ${listed(operation.what)}`;
    case "avoid":
      return `no ${operation.name ?? operation.query ?? (operation.classes ? classWords(operation.classes) : (operation.color ?? ""))}`;
    default:
      return describeLook(operation);
  }
}

type Look = Exclude<
  RefineOperation,
  Of<
    | "round"
    | "sharpen"
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
    | "simplify"
    | "enrich"
    | "style"
    | "keep"
    | "other"
    | "avoid"
  >
>;

/** The steps of type and colour. */
function describeLook(operation: Look): string {
  switch (operation.kind) {
    case "font":
      return `typeface: ${fontWords(operation)}`;
    case "case":
      return `letters: ${{ upper: "capitals", lower: "lower case", title: "title case", "as-is": "as written" }[operation.to]}`;
    case "tracking":
      return operation.by > 0 ? "spacing: wider" : "spacing: tighter";
    case "weight":
      return `${operation.target === "mark" ? "icon" : "letters"}: ${operation.by > 0 ? "bolder" : "thinner"}`;
    case "color":
      return `${{ main: "colour", second: "second colour", spark: "accent", type: "letters", all: "all" }[operation.target]}: ${colorWord(operation)}`;
    case "background":
      return `background: ${colorWord(operation)}`;
    case "surface":
      return `background: ${{ white: "white", tint: "pale", deep: "dark", brand: "brand colour" }[operation.to]}`;
    case "tone":
      return `${paintedWord(operation.target)}${operation.by < 0 ? "darker" : "lighter"}`;
    case "hue":
      return operation.toward === "warm" ? "warmer colours" : "colder colours";
    case "chroma":
      return `${paintedWord(operation.target)}${operation.factor > 1 ? "more vivid" : "more muted"}`;
    case "contrast":
      return "more contrast";
    case "palette":
      return {
        "black-and-white": "black and white",
        "one-color": "one colour",
        "two-colors": "two colours",
        full: "full colour",
      }[operation.to];
    case "swap_colors":
      return "colours swapped";
    case "gradient":
      return operation.on ? "gradient" : "no gradient";
    case "word_tone":
      return {
        plain: "letters in one colour",
        accent: "letters in the accent",
        "last-words": "last words in the accent",
        "first-letter": "first letter in the accent",
        letter: "one letter in the accent",
        multi: "letters in many colours",
      }[operation.to];
  }
}

const plain = (id: string): string => id.replaceAll("-", " ");

function shapeOf({ target }: Of<"round"> | Of<"sharpen">): string {
  return { all: "", type: " letters", mark: " icon", container: " frame" }[target];
}

function layoutWord({ to, shape }: Of<"layout">): string {
  const words = { wordmark: "text only", mark: "icon only", horizontal: "side by side" };
  const name = to in words ? words[to as keyof typeof words] : to;
  return shape ? `${plain(shape)} ${name}` : name;
}

function deviceWords({ to, query }: Of<"device">): string {
  if (to === null) return "plain letters";
  const words = {
    "letter-mark": "icon as a letter",
    "dot-mark": "icon as a dot",
    inlay: "icon cut into a letter",
    arch: "curved name",
    slice: "cut through the letters",
  };
  const name = to in words ? words[to as keyof typeof words] : plain(to);
  return query ? `${name}: ${query}` : name;
}

function fontWords({ family, classes, mood, target }: Of<"font">): string {
  const words =
    family !== undefined
      ? (FONTS[family]?.family ?? plain(family))
      : classes && classes.length > 0
        ? classWords(classes)
        : (mood ?? "another");
  return target === "tagline" ? `${words} for the tagline` : words;
}

const classWords = (classes: readonly string[]): string =>
  CLASS_WORDS[classes.join(",")] ?? classes.join(" or ");

function colorWord({ color, name }: { color: string; name?: string | undefined }): string {
  if (name) return name;
  return Object.entries(COLOR_NAMES).find(([, hex]) => hex === color)?.[0] ?? color;
}

function paintedWord(target: Of<"tone">["target"]): string {
  return {
    all: "",
    main: "icon: ",
    second: "second colour: ",
    spark: "accent: ",
    type: "letters: ",
    background: "background: ",
  }[target];
}

function listed(what: readonly string[]): string {
  return what.map((facet) => FACET_WORDS[facet] ?? facet).join(" and ");
}
