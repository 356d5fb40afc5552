import type { Script } from "../types.ts";
import { font } from "./font-info.ts";
import type { FontInfo } from "./font-info.ts";

const CYRILLIC: readonly Script[] = ["latin", "cyrillic"];
const ALL: readonly Script[] = ["latin", "cyrillic", "greek"];

/** Families for Latin, many with Cyrillic and Greek, some with more. */
export const LATIN_FONTS: Readonly<Record<string, FontInfo>> = {
  outfit: font("Outfit", "geometric: modern friendly tech clean", { weights: [300, 800] }),
  urbanist: font("Urbanist", "geometric: modern fashion clean elegant", { weights: [300, 900] }),
  jost: font("Jost", "geometric: modern bauhaus classic elegant", {
    weights: [300, 800],
    scripts: CYRILLIC,
  }),
  sora: font("Sora", "geometric: tech futuristic fintech", { weights: [300, 800] }),
  "league-spartan": font("League Spartan", "geometric: bold modern bauhaus", {
    weights: [400, 900],
  }),
  montserrat: font("Montserrat", "geometric: modern urban clean corporate", {
    weights: [300, 900],
    scripts: CYRILLIC,
  }),
  poppins: font("Poppins", "geometric: modern friendly", {
    weights: [300, 800],
    scripts: ["latin", "devanagari"],
    steps: [300, 400, 500, 600, 700, 800],
  }),
  "josefin-sans": font("Josefin Sans", "geometric: vintage elegant deco fashion", {
    weights: [300, 700],
  }),
  "red-hat-display": font("Red Hat Display", "geometric: tech modern friendly", {
    weights: [400, 900],
  }),
  "inter-tight": font("Inter Tight", "grotesk: minimal tech neutral corporate", {
    weights: [300, 900],
    scripts: ALL,
  }),
  "hanken-grotesk": font("Hanken Grotesk", "grotesk: minimal neutral modern", {
    weights: [300, 900],
  }),
  "bricolage-grotesque": font("Bricolage Grotesque", "grotesk: quirky playful editorial warm", {
    weights: [300, 800],
    axes: { opsz: 48 },
  }),
  "space-grotesk": font("Space Grotesk", "grotesk: tech crypto quirky futuristic", {
    weights: [400, 700],
  }),
  archivo: font("Archivo", "grotesk: bold sport industrial", { weights: [300, 900] }),
  "schibsted-grotesk": font("Schibsted Grotesk", "grotesk: editorial bold modern", {
    weights: [400, 900],
  }),
  epilogue: font("Epilogue", "grotesk: editorial bold fashion", { weights: [300, 900] }),
  "instrument-sans": font("Instrument Sans", "grotesk: minimal modern tech", {
    weights: [400, 700],
  }),
  "plus-jakarta-sans": font("Plus Jakarta Sans", "humanist: friendly tech startup modern", {
    weights: [300, 800],
  }),
  manrope: font("Manrope", "humanist: tech fintech clean modern", {
    weights: [300, 800],
    scripts: ALL,
  }),
  figtree: font("Figtree", "humanist: friendly clean health", { weights: [300, 900] }),
  "dm-sans": font("DM Sans", "humanist: clean modern friendly", {
    weights: [300, 900],
    axes: { opsz: 40 },
  }),
  "playfair-display": font("Playfair Display", "didone: elegant luxury editorial classic", {
    weights: [400, 900],
    scripts: CYRILLIC,
  }),
  "bodoni-moda": font("Bodoni Moda", "didone: luxury fashion elegant beauty", {
    weights: [400, 900],
    axes: { opsz: 28 },
  }),
  "abril-fatface": font("Abril Fatface", "didone: bold editorial vintage food"),
  "dm-serif-display": font("DM Serif Display", "didone: elegant warm editorial"),
  gloock: font("Gloock", "didone: bold editorial warm vintage"),
  "yeseva-one": font("Yeseva One", "didone: elegant warm feminine food", { scripts: CYRILLIC }),
  "cormorant-garamond": font(
    "Cormorant Garamond",
    "serif: luxury elegant delicate beauty wedding",
    { weights: [400, 700], scripts: CYRILLIC },
  ),
  fraunces: font("Fraunces", "serif: warm craft food organic playful", {
    weights: [300, 900],
    axes: { opsz: 144, SOFT: 50, WONK: 0 },
  }),
  "instrument-serif": font("Instrument Serif", "serif: editorial elegant modern"),
  "young-serif": font("Young Serif", "serif: warm craft food heritage"),
  "libre-caslon-display": font("Libre Caslon Display", "serif: elegant heritage law classic"),
  "gilda-display": font("Gilda Display", "serif: elegant law classic wedding"),
  cinzel: font("Cinzel", "inscriptional: luxury heritage law classic", {
    weights: [400, 800],
    capsOnly: true,
  }),
  marcellus: font("Marcellus", "inscriptional: elegant spa classic law"),
  italiana: font("Italiana", "inscriptional: luxury fashion delicate beauty", { capsOnly: true }),
  forum: font("Forum", "inscriptional: classic elegant heritage", {
    scripts: CYRILLIC,
    capsOnly: true,
  }),
  "tenor-sans": font("Tenor Sans", "inscriptional: luxury beauty spa minimal", {
    scripts: CYRILLIC,
  }),
  "alfa-slab-one": font("Alfa Slab One", "slab: bold vintage sport western"),
  rokkitt: font("Rokkitt", "slab: vintage craft sturdy heritage", { weights: [400, 900] }),
  "zilla-slab": font("Zilla Slab", "slab: craft tech editorial", {
    weights: [400, 700],
    steps: [400, 600, 700],
  }),
  "bebas-neue": font("Bebas Neue", "condensed: bold sport poster industrial", { capsOnly: true }),
  anton: font("Anton", "condensed: bold sport poster", { capsOnly: true }),
  "big-shoulders-display": font(
    "Big Shoulders Display",
    "condensed: bold sport industrial poster",
    { weights: [400, 900], capsOnly: true },
  ),
  unbounded: font("Unbounded", "wide: futuristic bold tech crypto", {
    weights: [300, 900],
    scripts: CYRILLIC,
  }),
  syne: font("Syne", "wide: art fashion quirky bold", {
    weights: [500, 800],
    scripts: ["latin", "greek"],
  }),
  "krona-one": font("Krona One", "wide: modern bold tech fashion"),
  michroma: font("Michroma", "wide: futuristic space auto tech", { capsOnly: true }),
  "rubik-mono-one": font("Rubik Mono One", "wide: bold game tech blocky", {
    scripts: CYRILLIC,
    capsOnly: true,
  }),
  pacifico: font("Pacifico", "script: playful retro beach food", {
    scripts: CYRILLIC,
    styles: ["playful", "warm"],
  }),
  lobster: font("Lobster", "script: retro food bold", {
    scripts: CYRILLIC,
    styles: ["vintage", "warm"],
  }),
  "oleo-script": font("Oleo Script", "script: retro food warm bold", {
    weights: [400, 700],
    steps: [400, 700],
    styles: ["vintage", "warm", "playful"],
  }),
  "kaushan-script": font("Kaushan Script", "script: bold craft energetic sport", {
    styles: ["vintage", "warm", "bold"],
  }),
  yellowtail: font("Yellowtail", "script: retro diner auto food", {
    styles: ["vintage", "warm"],
    licence: "Apache-2.0",
  }),
  sacramento: font("Sacramento", "script: delicate wedding beauty elegant", {
    styles: ["elegant", "organic"],
  }),
  allura: font("Allura", "script: elegant wedding beauty", { styles: ["elegant"] }),
  parisienne: font("Parisienne", "script: elegant retro beauty", {
    styles: ["elegant", "organic"],
  }),
  "great-vibes": font("Great Vibes", "script: wedding luxury elegant", {
    scripts: CYRILLIC,
    styles: ["elegant"],
  }),
  fredoka: font("Fredoka", "rounded: playful kids friendly pets", {
    weights: [400, 700],
    scripts: ["latin", "hebrew"],
  }),
  "baloo-2": font("Baloo 2", "rounded: playful kids bold food", {
    weights: [500, 800],
    scripts: ["latin", "devanagari"],
  }),
  nunito: font("Nunito", "rounded: friendly health kids soft", {
    weights: [400, 900],
    scripts: CYRILLIC,
  }),
  comfortaa: font("Comfortaa", "rounded: soft tech friendly futuristic", {
    weights: [400, 700],
    scripts: ALL,
  }),
  "varela-round": font("Varela Round", "rounded: soft friendly clean", {
    scripts: ["latin", "hebrew"],
  }),
  righteous: font("Righteous", "display: retro playful futuristic music"),
  shrikhand: font("Shrikhand", "display: retro bold food playful"),
  "lilita-one": font("Lilita One", "display: playful kids food game bold"),
  "titan-one": font("Titan One", "display: playful kids game bold"),
  "jetbrains-mono": font("JetBrains Mono", "mono: code tech developer", {
    weights: [400, 800],
    scripts: ALL,
  }),
  "space-mono": font("Space Mono", "mono: code quirky tech retro", {
    weights: [400, 700],
    steps: [400, 700],
  }),
};
