import type { LogoSpec, PaletteSpec, Surface } from "@emblazon/contract";
import { wcagContrast } from "../../colour/contrast.ts";
import { hexToOklch, oklchToHex } from "../../colour/oklch.ts";
import { paletteFromUser } from "../../colour/palette-from-user.ts";
import { PALETTES } from "../../colour/palettes.ts";
import { USER_PALETTE } from "../../colour/resolve-colors.ts";
import { hueName } from "../hue-names.ts";
import { distinct } from "./tools.ts";
import type { OperationOf, RefineTools, Ways } from "./tools.ts";

const PALE = 0.85;
const DARK = 0.42;
const BRIGHT = 0.7;
const LIT = 2.4;
const SEEN = 1.9;
const WARM_HUE = 55;
const COLD_HUE = 245;
const TURN = { slight: 0.18, clear: 0.35, strong: 0.6 } as const;

const onSurface = (spec: LogoSpec, surface: Surface): LogoSpec => ({ ...spec, surface });

/** A colour in its place: the leading one brings a family of its own, others join what is there. */
export function changeColor(spec: LogoSpec, { color, target }: OperationOf<"color">): Ways {
  switch (target) {
    case "second":
      return [
        exact(spec, { b: color, k: color }),
        exact({ ...spec, tone: "full" }, { b: color, k: color }),
      ].map(shown);
    case "spark":
      return [shown(exact(spec, { k: color })), shown(exact(spec, { b: color, k: color }))];
    case "type":
      return letterColor(spec, color);
    case "all":
      return ["white", "tint"].map((surface) =>
        inOne(onSurface(spec, surface === "white" ? "white" : "tint"), color),
      );
    case "main":
      return leadingColor(spec, color);
  }
}

/** A palette whose colours are used to the letter, some of them changed. */
function exact(spec: LogoSpec, change: Partial<PaletteSpec>): LogoSpec {
  return { ...spec, palette: { ...spec.palette, ...change, id: USER_PALETTE } };
}

/** With tones of fewer colours the second would not be seen. */
function shown(spec: LogoSpec): LogoSpec {
  return spec.tone === "full" ? spec : { ...spec, tone: "full" };
}

function inOne(spec: LogoSpec, color: string): LogoSpec {
  const palette = paletteFromUser([color]);
  return { ...spec, palette: { ...palette, ink: color }, tone: "ink" };
}

function leadingColor(spec: LogoSpec, color: string): Ways {
  const derived = paletteFromUser([color]);
  // A spark too pale for white would be lost there; the second colour is not.
  const spark =
    wcagContrast(derived.k, "#FFFFFF") < SEEN && hexToOklch(color).l < BRIGHT
      ? derived.b
      : derived.k;
  const own = { ...derived, id: USER_PALETTE, a: color, k: spark };
  const { k, soft } = spec.palette;
  const accented =
    wcagContrast(k, color) > 1.5 && hueName(k) !== hueName(color) ? { ...own, k } : own;
  // On the colour itself, the spark must be seen on it.
  const lit =
    wcagContrast(accented.k, color) >= LIT ? accented : { ...own, b: derived.k, k: derived.k };
  const toned: LogoSpec = { ...spec, palette: own, tone: spec.tone === "ink" ? "mono" : spec.tone };
  // A name that stands alone shows the leading colour nowhere but in its letters.
  const plain = !showsLeading(spec) && own.ink !== color;
  const led: LogoSpec = plain
    ? { ...toned, word: { ...toned.word, tone: { kind: "accent" } } }
    : toned;
  const { l } = hexToOklch(color);
  const light: Surface = l > PALE ? "deep" : "white";
  // A dark colour on dark ground would become the ground itself.
  // What is behind stays as it was where the new colour can be seen on it.
  const sunk = led.surface === "deep" && l < DARK;
  const full = led.surface === "brand" ? { ...led, palette: lit } : led;
  const kept = seenOn(led, color) && !sunk ? [full] : [];
  const ways = [
    ...kept,
    onSurface(led, light),
    onSurface({ ...led, palette: accented }, "tint"),
    ...(l > 0.3
      ? [onSurface({ ...led, palette: accented }, "deep")]
      : [onSurface({ ...led, palette: { ...lit, ink: color } }, "deep")]),
    onSurface({ ...led, palette: lit }, "brand"),
    onSurface({ ...led, palette: { ...accented, soft } }, "tint"),
    onSurface({ ...led, tone: "mono" }, light),
  ];
  return distinct(ways);
}

/** Whether anything is drawn in the leading colour. */
export function showsLeading({ mark, word, layout }: LogoSpec): boolean {
  if (mark || word.tone.kind !== "plain") return true;
  const tinted = word.device && ("mark" in word.device || "shape" in word.device);
  return tinted === true || ["frame", "badge", "stamp"].includes(layout.kind);
}

function seenOn({ surface, palette }: LogoSpec, color: string): boolean {
  if (surface === "brand") return true;
  const ground = surface === "white" ? "#FFFFFF" : surface === "tint" ? palette.soft : palette.ink;
  return wcagContrast(color, ground) >= SEEN || ground === color;
}

/** The letters in a colour: the ink on light ground, the accent on dark. */
function letterColor(before: LogoSpec, color: string): Ways {
  const spec = before.tone === "ink" ? { ...before, tone: "full" as const } : before;
  const inked = (surface: Surface): LogoSpec => exact(onSurface(spec, surface), { ink: color });
  const accented = (surface: Surface, ink: string): LogoSpec => ({
    ...exact(onSurface(spec, surface), { a: color, ink }),
    word: { ...spec.word, tone: { kind: "accent" } },
  });
  const { l } = hexToOklch(color);
  const { ink } = spec.palette;
  const ground = wcagContrast(color, ink) >= 3 ? ink : l > 0.5 ? "#16181C" : ink;
  const dark = accented("deep", ground);
  if (spec.surface === "deep" || l > 0.72) return [dark, ...(l > 0.72 ? [] : [inked("white")])];
  const surface = spec.surface === "brand" ? "white" : spec.surface;
  return [inked(surface), inked(surface === "white" ? "tint" : "white"), dark];
}

/** A colour behind the logo: a pale one to stand on, a dark one, or a full one. */
export function changeBackground(spec: LogoSpec, { color }: OperationOf<"background">): Ways {
  const { l, c } = hexToOklch(color);
  const { a, ink } = spec.palette;
  if (l >= PALE || (l > 0.7 && c < 0.06)) {
    const readable =
      wcagContrast(ink, color) >= 4.5 ? ink : oklchToHex({ ...hexToOklch(ink), l: 0.22 });
    const main = wcagContrast(a, color) >= SEEN ? a : readable;
    return [onSurface(exact(spec, { soft: color, ink: readable, a: main }), "tint")];
  }
  const soft = wcagContrast("#FFFFFF", color) >= 3 ? paleOf(spec.palette.soft) : "#FFFFFF";
  const deep = onSurface(
    exact(spec, { ink: color, soft, a: wcagContrast(a, color) >= 2.6 ? a : soft }),
    "deep",
  );
  const brand = onSurface(
    exact(spec, {
      a: color,
      soft: paleOf(spec.palette.soft),
      ink: wcagContrast(ink, color) > 4.5 ? ink : "#16181C",
    }),
    "brand",
  );
  if (l < DARK) return [deep, brand];
  return wcagContrast("#FFFFFF", color) >= 3.2 && wcagContrast(a, color) >= 2.6
    ? [deep, brand]
    : [brand, deep];
}

function paleOf(soft: string): string {
  return hexToOklch(soft).l > 0.9 ? soft : "#FFFFFF";
}

/** Lightness, hue or strength of the palette's colours, moved. */
function shift(
  spec: LogoSpec,
  roles: readonly (keyof PaletteSpec)[],
  move: (color: { l: number; c: number; h: number }) => { l: number; c: number; h: number },
): LogoSpec {
  const palette: PaletteSpec = { ...spec.palette };
  for (const role of roles) {
    const hex = palette[role];
    if (role !== "id" && hex !== undefined) palette[role] = oklchToHex(move(hexToOklch(hex)));
  }
  if (spec.palette.id !== USER_PALETTE) delete palette.id;
  return { ...spec, palette };
}

const PAINTS = ["a", "b", "k"] as const;

/** Darker or lighter. */
export function changeTone(spec: LogoSpec, { by, target }: OperationOf<"tone">): Ways {
  const move = ({ l, c, h }: { l: number; c: number; h: number }) => ({
    l: Math.min(0.95, Math.max(0.14, l + by)),
    c,
    h,
  });
  switch (target) {
    case "background":
      return shadeGround(spec, by);
    case "type":
      return [shift(spec, ["ink"], move)];
    case "main":
      return [shift(spec, ["a"], move)];
    case "second":
      return [shift(spec, ["b"], move)];
    case "spark":
      return [shift(spec, ["k"], move)];
    case "all": {
      const inked = shift(spec, by < 0 ? [...PAINTS, "ink"] : PAINTS, (color) => move(color));
      return [
        inked,
        shift(spec, ["a"], (color) => ({ ...move(color), l: move(color).l + by * 0.3 })),
      ];
    }
  }
}

function shadeGround(spec: LogoSpec, by: number): Ways {
  const role = { white: "soft", tint: "soft", deep: "ink", brand: "a" } as const;
  const step = spec.surface === "tint" || spec.surface === "white" ? by * 0.6 : by;
  const moved = shift(spec, [role[spec.surface]], ({ l, c, h }) => ({
    l: Math.min(0.99, Math.max(0.1, l + step)),
    c,
    h,
  }));
  if (spec.surface === "white")
    return by < 0 ? [onSurface(moved, "tint"), onSurface(spec, "deep")] : [];
  if (spec.surface === "deep" || spec.surface === "brand")
    return by > 0 ? [moved, onSurface(spec, "tint")] : [moved];
  return by > 0 ? [moved, onSurface(spec, "white")] : [moved, onSurface(spec, "deep")];
}

/** Warmer or colder: hues turn part of the way; greys take a breath of colour. */
export function changeHue(
  spec: LogoSpec,
  { toward, amount }: OperationOf<"hue">,
  tools: RefineTools,
): Ways {
  const goal = toward === "warm" ? WARM_HUE : COLD_HUE;
  const turned = (share: number): LogoSpec =>
    shift(spec, [...PAINTS, "ink", "soft"], ({ l, c, h }) => {
      if (c < 0.02) return { l, c: l > 0.98 ? c : Math.max(c, 0.012), h: goal };
      const way = ((goal - h + 540) % 360) - 180;
      return { l, c, h: (h + way * share + 360) % 360 };
    });
  const share = TURN[amount];
  const tag = toward === "warm" ? "warm" : "cool";
  const tagged = PALETTES.filter(({ tags }) => tags.includes(tag)).map(
    ({ tags: _tags, ...palette }) => palette,
  );
  const warmth = warmthOf(spec.palette);
  const palettes = [...tagged, ...PALETTES.map(({ tags: _tags, ...palette }) => palette)]
    .filter((palette) => (warmthOf(palette) - warmth) * (toward === "warm" ? 1 : -1) > 0.25)
    .slice(0, 12)
    .map((palette) => ({ palette, luck: tools.random.next() }))
    .toSorted((x, y) => x.luck - y.luck)
    .slice(0, 4)
    .map(({ palette }) => ({ ...spec, palette }));
  return [turned(share), turned(Math.min(0.8, share * 1.5)), ...palettes];
}

/** −1 (cold) to 1 (warm), the leading colour counting most. */
export function warmthOf({ a, b, k, ink }: PaletteSpec): number {
  const parts = [
    [a, 3],
    [b, 1.5],
    [k, 1],
    [ink, 0.5],
  ] as const;
  return (
    parts.reduce((sum, [hex, weight]) => {
      const { c, h } = hexToOklch(hex);
      return sum + Math.cos(((h - WARM_HUE) * Math.PI) / 180) * Math.min(1, c / 0.1) * weight;
    }, 0) / 6
  );
}

/** More vivid or more muted. */
export function changeChroma(spec: LogoSpec, { factor, target }: OperationOf<"chroma">): Ways {
  const roles = {
    all: PAINTS,
    main: ["a"],
    second: ["b"],
    spark: ["k"],
    type: ["ink"],
    background: groundRoles(spec),
  } as const;
  const moved = (by: number): LogoSpec =>
    shift(spec, roles[target], ({ l, c, h }) => ({
      l: factor > 1 ? l + (0.62 - l) * 0.12 : l,
      c: Math.min(0.32, c * by),
      h,
    }));
  const strong = moved(factor > 1 ? factor * 1.25 : factor * 0.75);
  const toned =
    factor > 1 && spec.tone !== "full" && target === "all"
      ? [{ ...moved(factor), tone: "full" as const }]
      : [];
  return [moved(factor), ...toned, strong];
}

function groundRoles({ surface }: LogoSpec): readonly ("soft" | "ink" | "a")[] {
  return surface === "deep" ? ["ink"] : surface === "brand" ? ["a"] : ["soft"];
}

/** More contrast: a cleaner ground, a darker ink, stronger shades. */
export function raiseContrast(spec: LogoSpec, { amount }: OperationOf<"contrast">): Ways {
  const by = { slight: 0.06, clear: 0.12, strong: 0.2 }[amount];
  const darker = shift(spec, ["ink", "a", "b"], ({ l, c, h }) => ({
    l: Math.max(0.14, l - by),
    c,
    h,
  }));
  const deeper = shift(spec, ["ink"], ({ l, c, h }) => ({ l: Math.max(0.1, l - by), c, h }));
  const lit = shift(deeper, ["a", "b", "k"], ({ l, c, h }) => ({ l: Math.min(0.9, l + by), c, h }));
  if (spec.surface === "deep") return [lit, onSurface(darker, "white")];
  const white = onSurface(darker, "white");
  return spec.surface === "white"
    ? [white, lit.surface === "deep" ? lit : onSurface(lit, "deep")]
    : [white, onSurface(lit, "deep"), darker];
}

const BLACK = "#111111";
const ONE_INK: PaletteSpec = {
  id: USER_PALETTE,
  ink: BLACK,
  a: BLACK,
  b: BLACK,
  k: BLACK,
  soft: "#FFFFFF",
};

/** How many colours there are. */
export function limitColors(spec: LogoSpec, { to }: OperationOf<"palette">): Ways {
  const { palette } = spec;
  switch (to) {
    case "black-and-white": {
      const plain: LogoSpec = {
        ...spec,
        palette: ONE_INK,
        tone: "ink",
        gradient: false,
        surface: "white",
      };
      return [plain, onSurface(plain, "deep")];
    }
    case "one-color": {
      const seen =
        [palette.a, palette.ink].find((hex) => wcagContrast(hex, "#FFFFFF") >= 3) ?? palette.ink;
      const one: LogoSpec = {
        ...spec,
        palette: { ...palette, ink: seen, a: seen, id: USER_PALETTE },
        tone: "ink",
        gradient: false,
      };
      const light = spec.surface === "deep" || spec.surface === "brand" ? spec.surface : "white";
      return distinct([
        onSurface(one, light),
        onSurface(one, "white"),
        onSurface(one, "tint"),
        onSurface({ ...one, tone: "mono" }, "brand"),
        onSurface({ ...spec, tone: "ink", gradient: false }, "white"),
      ]);
    }
    case "two-colors":
      return [
        { ...spec, tone: "mono", gradient: false },
        ...(["white", "tint"] as const).map((surface) => ({
          ...spec,
          tone: "mono" as const,
          gradient: false,
          surface,
        })),
      ];
    case "full":
      return [
        { ...spec, tone: "full" },
        { ...spec, tone: "full", word: { ...spec.word, tone: { kind: "accent" } } },
      ];
  }
}

/** The leading colour and the next that differs from it change places. */
export function swapColors(spec: LogoSpec): Ways {
  const { a, b, k } = spec.palette;
  const swapped = [b, k]
    .filter((hex) => hex !== a)
    .map((hex): LogoSpec => ({
      ...spec,
      palette: { ...spec.palette, a: hex, ...(hex === b ? { b: a } : { k: a }) },
    }));
  return distinct(swapped);
}

/** Other palettes of the brief, then any; never with the hue that a person refused. */
export function otherColors(spec: LogoSpec, { plan, random }: RefineTools): Ways {
  const { a, k } = spec.palette;
  const brief = plan.palettes.map(({ palette }) => palette);
  const rest = PALETTES.map(({ tags: _tags, ...palette }) => ({ palette, luck: random.next() }))
    .toSorted((x, y) => x.luck - y.luck)
    .map(({ palette }) => palette);
  const far = [...brief, ...rest].filter(
    (palette) =>
      palette.a !== a && (hueName(palette.a) !== hueName(a) || hueName(palette.k) !== hueName(k)),
  );
  const byHue = new Map<string, number>();
  return distinct(far)
    .filter((palette) => {
      const hue = hueName(palette.a);
      byHue.set(hue, (byHue.get(hue) ?? 0) + 1);
      return (byHue.get(hue) ?? 0) <= 2;
    })
    .slice(0, 10)
    .map((palette) => ({ ...spec, palette, tone: spec.tone === "ink" ? "full" : spec.tone }));
}

/** Colours without a hue that is not wanted. */
export function avoidColor(spec: LogoSpec, color: string, tools: RefineTools): Ways {
  const hue = hueName(color);
  const clean = ({ a, b, k }: PaletteSpec): boolean =>
    [a, b, k].every((hex) => hueName(hex) !== hue);
  if (hue === "white")
    return spec.surface === "white"
      ? (["tint", "deep", "brand"] as const).map((surface) => onSurface(spec, surface))
      : [spec];
  if (clean(spec.palette) && (spec.surface === "white" || hueName(spec.palette.ink) !== hue))
    return [spec];
  return otherColors(spec, tools).filter((way) => clean(way.palette));
}

/** The ground changed to a kind; one of another kind for a wish for any other. */
export function otherGrounds(spec: LogoSpec): Ways {
  const solid = "solid" in spec.layout && spec.layout.solid;
  return (["deep", "tint", "white", "brand"] as const)
    .filter((surface) => surface !== spec.surface && !(solid && surface === "brand"))
    .map((surface) => onSurface(spec, surface));
}
