import type { LayoutSpec, MarkSpec } from "@emblazon/contract";
import type { Bench } from "../choice/bench.ts";
import type { Archetype } from "../choice/style-guide.ts";
import type { Device } from "./direction-devices.ts";
import type { LayoutKind } from "./direction-layouts.ts";

const QUIET: ReadonlySet<string> = new Set(["elegant", "organic", "minimal"]);
const SEPARATORS = ["dot", "star", "diamond"] as const;
const FRAMES = ["square", "round", "chamfer", "ticket"] as const;
const BADGES = ["circle", "arch", "round"] as const;
const LONG_BETWEEN_RULES = 12;

/** A layout with what a direction does not speak of, as the brief's style has it. */
export function layoutSpecOf(bench: Bench, kind: LayoutKind, pictured: boolean): LayoutSpec {
  const { random, style, plan } = bench;
  const quiet = QUIET.has(style);
  const solid = random.chance(quiet ? 0.25 : 0.5);
  const separator = random.pick(SEPARATORS);
  switch (kind) {
    case "horizontal":
    case "stacked":
    case "divided":
      return { kind, mark_scale: 1 };
    case "wordmark":
      return { kind, align: "center" };
    case "frame":
      return {
        kind,
        shape: random.pick(FRAMES),
        solid,
        double: !solid && random.chance(0.5),
        notched: !solid && pictured,
      };
    case "emblem":
      return { kind, solid, scalloped: !quiet && random.chance(0.25), double: false, separator };
    case "seal":
      return { kind, solid, separator };
    case "badge":
      return { kind, shape: random.pick(BADGES), solid: !quiet, double: random.chance(0.5) };
    case "arch":
      return { kind, rise: 0.14 };
    case "stamp":
      return { kind, shape: "square", solid };
    case "mark":
      return { kind };
    case "between":
      return { kind, drop_ampersand: plan.name.ampersand !== null };
    case "rules":
      return { kind, mark_scale: plan.name.length > LONG_BETWEEN_RULES ? 1.6 : 1.35 };
    case "panel":
      return { kind, side: "start" };
  }
}

const OF_DEVICES: Readonly<Partial<Record<Device, Archetype>>> = {
  swap: "swap",
  "dot-swap": "swap",
  inlay: "inlay",
  slice: "slice",
  shadow: "shadow",
  "two-weights": "contrast",
  ampersand: "ampersand",
  underline: "script",
};
const LETTERED: ReadonlySet<Device> = new Set([
  "crossbar",
  "ligature",
  "cut",
  "stencil",
  "inline",
  "join",
]);

/** What kind of logo it is, in the words of our own designs, so that they can differ from it. */
export function archetypeOf(kind: LayoutKind, mark: MarkSpec | null, device: Device): Archetype {
  switch (kind) {
    case "wordmark":
      return OF_DEVICES[device] ?? (LETTERED.has(device) ? "letters" : "wordmark");
    case "horizontal":
      return beside(mark, "beside");
    case "stacked":
      return beside(mark, "above");
    case "mark":
      return "monogram-above";
    case "frame":
    case "emblem":
    case "seal":
    case "badge":
    case "arch":
    case "stamp":
    case "between":
    case "divided":
    case "rules":
    case "panel":
      return kind;
  }
}

function beside(mark: MarkSpec | null, side: "beside" | "above"): Archetype {
  const { source, treatment } = mark ?? {};
  if (treatment?.kind === "knockout") return `knockout-${side}`;
  if (treatment?.kind === "tile") return "tile";
  if (treatment?.kind === "outline") return "line";
  return `${source?.kind ?? "symbol"}-${side}`;
}
