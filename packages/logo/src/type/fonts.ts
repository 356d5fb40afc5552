import type { Script } from "../types.ts";

/** The kinds of letters we tell apart when pairing and choosing. */
export type FontClass =
  | "geometric"
  | "grotesk"
  | "humanist"
  | "didone"
  | "serif"
  | "inscriptional"
  | "slab"
  | "condensed"
  | "wide"
  | "script"
  | "rounded"
  | "display"
  | "mono";

/** A family of the library, as a designer sees it. Its files stand in `assets/fonts/index.json`. */
export interface FontInfo {
  /** The family's own name, e.g. `Playfair Display`. */
  readonly family: string;
  readonly class: FontClass;
  /** What it feels like and what it is often used for; matched against a brief's words. */
  readonly moods: readonly string[];
  /** Lightest and heaviest weight that looks right in a logo, 100..900. */
  readonly weights: readonly [number, number];
  /** The weights that exist, where the family is not variable. */
  readonly steps?: readonly number[];
  /** Settings of other variable axes that suit a large size. */
  readonly axes?: Readonly<Record<string, number>>;
  /** Set in capitals only: its small letters are missing, small capitals, or weak. */
  readonly capsOnly?: true;
  readonly scripts: readonly Script[];
  readonly licence: "OFL-1.1" | "Apache-2.0";
  /** Styles it may be offered in; any, where absent. Scripts look wrong out of their place. */
  readonly styles?: readonly string[];
}

const LATIN: readonly Script[] = ["latin"];
const CYRILLIC: readonly Script[] = ["latin", "cyrillic"];
const GREEK: readonly Script[] = ["latin", "greek"];
const ALL: readonly Script[] = ["latin", "cyrillic", "greek"];

type Extra = Partial<Pick<FontInfo, "steps" | "axes" | "capsOnly" | "styles" | "licence">>;

function font(
  family: string,
  kind: FontClass,
  moods: string,
  weights: readonly [number, number],
  scripts: readonly Script[] = LATIN,
  extra: Extra = {},
): FontInfo {
  const list = moods.split(" ");
  return { family, class: kind, moods: list, weights, scripts, licence: "OFL-1.1", ...extra };
}

const CAPS = { capsOnly: true } as const;
const ONE: readonly [number, number] = [400, 400];

/** Every family of the library by its id, which is also its folder under `assets/fonts`. */
export const FONTS: Readonly<Record<string, FontInfo>> = {
  outfit: font("Outfit", "geometric", "modern friendly tech clean", [300, 800]),
  urbanist: font("Urbanist", "geometric", "modern fashion clean elegant", [300, 900]),
  jost: font("Jost", "geometric", "modern bauhaus classic elegant", [300, 800], CYRILLIC),
  sora: font("Sora", "geometric", "tech futuristic fintech", [300, 800]),
  "league-spartan": font("League Spartan", "geometric", "bold modern bauhaus", [400, 900]),
  montserrat: font("Montserrat", "geometric", "modern urban clean corporate", [300, 900], CYRILLIC),
  poppins: font("Poppins", "geometric", "modern friendly", [300, 800], LATIN, {
    steps: [300, 400, 500, 600, 700, 800],
  }),
  "josefin-sans": font("Josefin Sans", "geometric", "vintage elegant deco fashion", [300, 700]),
  "red-hat-display": font("Red Hat Display", "geometric", "tech modern friendly", [400, 900]),
  "inter-tight": font("Inter Tight", "grotesk", "minimal tech neutral corporate", [300, 900], ALL),
  "hanken-grotesk": font("Hanken Grotesk", "grotesk", "minimal neutral modern", [300, 900]),
  "bricolage-grotesque": font(
    "Bricolage Grotesque",
    "grotesk",
    "quirky playful editorial warm",
    [300, 800],
    LATIN,
    { axes: { opsz: 48 } },
  ),
  "space-grotesk": font("Space Grotesk", "grotesk", "tech crypto quirky futuristic", [400, 700]),
  archivo: font("Archivo", "grotesk", "bold sport industrial", [300, 900]),
  "schibsted-grotesk": font("Schibsted Grotesk", "grotesk", "editorial bold modern", [400, 900]),
  epilogue: font("Epilogue", "grotesk", "editorial bold fashion", [300, 900]),
  "instrument-sans": font("Instrument Sans", "grotesk", "minimal modern tech", [400, 700]),
  "plus-jakarta-sans": font(
    "Plus Jakarta Sans",
    "humanist",
    "friendly tech startup modern",
    [300, 800],
  ),
  manrope: font("Manrope", "humanist", "tech fintech clean modern", [300, 800], ALL),
  figtree: font("Figtree", "humanist", "friendly clean health", [300, 900]),
  "dm-sans": font("DM Sans", "humanist", "clean modern friendly", [300, 900], LATIN, {
    axes: { opsz: 40 },
  }),
  "playfair-display": font(
    "Playfair Display",
    "didone",
    "elegant luxury editorial classic",
    [400, 900],
    CYRILLIC,
  ),
  "bodoni-moda": font("Bodoni Moda", "didone", "luxury fashion elegant beauty", [400, 900], LATIN, {
    axes: { opsz: 28 },
  }),
  "abril-fatface": font("Abril Fatface", "didone", "bold editorial vintage food", ONE),
  "dm-serif-display": font("DM Serif Display", "didone", "elegant warm editorial", ONE),
  gloock: font("Gloock", "didone", "bold editorial warm vintage", ONE),
  "yeseva-one": font("Yeseva One", "didone", "elegant warm feminine food", ONE, CYRILLIC),
  "cormorant-garamond": font(
    "Cormorant Garamond",
    "serif",
    "luxury elegant delicate beauty wedding",
    [400, 700],
    CYRILLIC,
  ),
  fraunces: font("Fraunces", "serif", "warm craft food organic playful", [300, 900], LATIN, {
    axes: { opsz: 144, SOFT: 50, WONK: 0 },
  }),
  "instrument-serif": font("Instrument Serif", "serif", "editorial elegant modern", ONE),
  "young-serif": font("Young Serif", "serif", "warm craft food heritage", ONE),
  "libre-caslon-display": font(
    "Libre Caslon Display",
    "serif",
    "elegant heritage law classic",
    ONE,
  ),
  "gilda-display": font("Gilda Display", "serif", "elegant law classic wedding", ONE),
  cinzel: font("Cinzel", "inscriptional", "luxury heritage law classic", [400, 800], LATIN, CAPS),
  marcellus: font("Marcellus", "inscriptional", "elegant spa classic law", ONE),
  italiana: font("Italiana", "inscriptional", "luxury fashion delicate beauty", ONE, LATIN, CAPS),
  forum: font("Forum", "inscriptional", "classic elegant heritage", ONE, CYRILLIC, CAPS),
  "tenor-sans": font("Tenor Sans", "inscriptional", "luxury beauty spa minimal", ONE, CYRILLIC),
  "alfa-slab-one": font("Alfa Slab One", "slab", "bold vintage sport western", ONE),
  rokkitt: font("Rokkitt", "slab", "vintage craft sturdy heritage", [400, 900]),
  "zilla-slab": font("Zilla Slab", "slab", "craft tech editorial", [400, 700], LATIN, {
    steps: [400, 600, 700],
  }),
  "bebas-neue": font("Bebas Neue", "condensed", "bold sport poster industrial", ONE, LATIN, CAPS),
  anton: font("Anton", "condensed", "bold sport poster", ONE, LATIN, CAPS),
  "big-shoulders-display": font(
    "Big Shoulders Display",
    "condensed",
    "bold sport industrial poster",
    [400, 900],
    LATIN,
    CAPS,
  ),
  unbounded: font("Unbounded", "wide", "futuristic bold tech crypto", [300, 900], CYRILLIC),
  syne: font("Syne", "wide", "art fashion quirky bold", [500, 800], GREEK),
  "krona-one": font("Krona One", "wide", "modern bold tech fashion", ONE),
  michroma: font("Michroma", "wide", "futuristic space auto tech", ONE, LATIN, CAPS),
  "rubik-mono-one": font("Rubik Mono One", "wide", "bold game tech blocky", ONE, CYRILLIC, CAPS),
  pacifico: font("Pacifico", "script", "playful retro beach food", ONE, CYRILLIC, {
    styles: ["playful", "warm"],
  }),
  lobster: font("Lobster", "script", "retro food bold", ONE, CYRILLIC, {
    styles: ["vintage", "warm"],
  }),
  "oleo-script": font("Oleo Script", "script", "retro food warm bold", [400, 700], LATIN, {
    steps: [400, 700],
    styles: ["vintage", "warm", "playful"],
  }),
  "kaushan-script": font("Kaushan Script", "script", "bold craft energetic sport", ONE, LATIN, {
    styles: ["vintage", "warm", "bold"],
  }),
  yellowtail: font("Yellowtail", "script", "retro diner auto food", ONE, LATIN, {
    licence: "Apache-2.0",
    styles: ["vintage", "warm"],
  }),
  sacramento: font("Sacramento", "script", "delicate wedding beauty elegant", ONE, LATIN, {
    styles: ["elegant", "organic"],
  }),
  allura: font("Allura", "script", "elegant wedding beauty", ONE, LATIN, { styles: ["elegant"] }),
  parisienne: font("Parisienne", "script", "elegant retro beauty", ONE, LATIN, {
    styles: ["elegant", "organic"],
  }),
  "great-vibes": font("Great Vibes", "script", "wedding luxury elegant", ONE, CYRILLIC, {
    styles: ["elegant"],
  }),
  fredoka: font("Fredoka", "rounded", "playful kids friendly pets", [400, 700]),
  "baloo-2": font("Baloo 2", "rounded", "playful kids bold food", [500, 800]),
  nunito: font("Nunito", "rounded", "friendly health kids soft", [400, 900], CYRILLIC),
  comfortaa: font("Comfortaa", "rounded", "soft tech friendly futuristic", [400, 700], ALL),
  "varela-round": font("Varela Round", "rounded", "soft friendly clean", ONE),
  righteous: font("Righteous", "display", "retro playful futuristic music", ONE),
  shrikhand: font("Shrikhand", "display", "retro bold food playful", ONE),
  "lilita-one": font("Lilita One", "display", "playful kids food game bold", ONE),
  "titan-one": font("Titan One", "display", "playful kids game bold", ONE),
  "jetbrains-mono": font("JetBrains Mono", "mono", "code tech developer", [400, 800], ALL),
  "space-mono": font("Space Mono", "mono", "code quirky tech retro", [400, 700], LATIN, {
    steps: [400, 700],
  }),
};
