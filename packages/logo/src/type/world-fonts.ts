import type { Script } from "../types.ts";
import { font } from "./font-info.ts";
import type { FontInfo } from "./font-info.ts";

const ARABIC: { readonly scripts: readonly Script[] } = { scripts: ["arabic"] };
const HEBREW: { readonly scripts: readonly Script[] } = { scripts: ["hebrew"] };
const DEVANAGARI: { readonly scripts: readonly Script[] } = { scripts: ["devanagari"] };
const BENGALI: { readonly scripts: readonly Script[] } = { scripts: ["bengali"] };
const TAMIL: { readonly scripts: readonly Script[] } = { scripts: ["tamil"] };
const THAI: { readonly scripts: readonly Script[] } = { scripts: ["thai"] };
const GEORGIAN: { readonly scripts: readonly Script[] } = { scripts: ["georgian"] };
const ARMENIAN: { readonly scripts: readonly Script[] } = { scripts: ["armenian"] };

const HANDWRITTEN = ["warm", "organic", "playful", "vintage"];
const SIGN_PAINTED = ["warm", "vintage", "playful", "bold"];
const CALLIGRAPHIC = ["elegant", "organic", "vintage", "warm"];

/** Families for one script each, or a few; their Latin is only for names of two scripts. */
export const WORLD_FONTS: Readonly<Record<string, FontInfo>> = {
  rubik: font("Rubik", "geometric: modern friendly bold tech startup", {
    weights: [300, 900],
    scripts: ["latin", "cyrillic", "arabic", "hebrew"],
  }),
  cairo: font("Cairo", "geometric: modern clean corporate tech minimal", {
    ...ARABIC,
    weights: [300, 900],
  }),
  tajawal: font("Tajawal", "grotesk: modern clean minimal neutral corporate", {
    ...ARABIC,
    weights: [400, 900],
    steps: [400, 500, 700, 800, 900],
  }),
  almarai: font("Almarai", "humanist: clean corporate friendly health", {
    ...ARABIC,
    weights: [400, 800],
    steps: [400, 700, 800],
  }),
  "readex-pro": font("Readex Pro", "humanist: friendly modern tech startup", {
    ...ARABIC,
    weights: [300, 700],
  }),
  alexandria: font("Alexandria", "wide: modern bold tech fashion futuristic", {
    ...ARABIC,
    weights: [300, 900],
  }),
  changa: font("Changa", "wide: bold sport tech industrial", {
    ...ARABIC,
    weights: [400, 800],
  }),
  "reem-kufi": font("Reem Kufi", "inscriptional: elegant heritage art minimal luxury", {
    ...ARABIC,
    weights: [400, 700],
  }),
  amiri: font("Amiri", "serif: classic elegant heritage editorial law", {
    ...ARABIC,
    weights: [400, 700],
    steps: [400, 700],
  }),
  "el-messiri": font("El Messiri", "didone: elegant warm beauty fashion editorial", {
    ...ARABIC,
    weights: [400, 700],
  }),
  "aref-ruqaa": font("Aref Ruqaa", "script: elegant wedding craft heritage", {
    ...ARABIC,
    weights: [400, 700],
    steps: [400, 700],
    styles: CALLIGRAPHIC,
  }),
  "noto-nastaliq-urdu": font("Noto Nastaliq Urdu", "script: elegant wedding luxury heritage", {
    ...ARABIC,
    weights: [400, 700],
    styles: ["elegant", "vintage"],
  }),
  lalezar: font("Lalezar", "display: bold retro playful food poster", ARABIC),
  rakkas: font("Rakkas", "slab: bold vintage poster food craft", ARABIC),
  "baloo-bhaijaan-2": font("Baloo Bhaijaan 2", "rounded: playful kids bold food friendly", {
    ...ARABIC,
    weights: [500, 800],
  }),

  heebo: font("Heebo", "grotesk: minimal modern clean corporate tech", {
    ...HEBREW,
    weights: [300, 900],
  }),
  "frank-ruhl-libre": font("Frank Ruhl Libre", "serif: classic elegant editorial law heritage", {
    ...HEBREW,
    weights: [300, 900],
  }),
  "secular-one": font("Secular One", "humanist: bold friendly warm food modern", HEBREW),
  "suez-one": font("Suez One", "slab: bold warm vintage heritage food", HEBREW),
  bellefair: font("Bellefair", "didone: elegant luxury delicate beauty wedding fashion", HEBREW),
  karantina: font("Karantina", "condensed: bold poster art sport", {
    ...HEBREW,
    weights: [400, 700],
    steps: [400, 700],
  }),

  mukta: font("Mukta", "humanist: clean modern friendly neutral", {
    ...DEVANAGARI,
    weights: [400, 800],
    steps: [400, 600, 800],
  }),
  "rozha-one": font(
    "Rozha One",
    "didone: bold luxury editorial vintage fashion elegant",
    DEVANAGARI,
  ),
  "yatra-one": font("Yatra One", "display: craft heritage playful food travel vintage", DEVANAGARI),
  khand: font("Khand", "condensed: bold industrial tech sport", {
    ...DEVANAGARI,
    weights: [400, 700],
    steps: [400, 600, 700],
  }),
  teko: font("Teko", "condensed: bold sport poster energetic", {
    ...DEVANAGARI,
    weights: [400, 700],
  }),
  kalam: font("Kalam", "script: warm craft organic handmade", {
    ...DEVANAGARI,
    weights: [400, 700],
    steps: [400, 700],
    styles: HANDWRITTEN,
  }),
  martel: font("Martel", "serif: classic editorial heritage law", {
    ...DEVANAGARI,
    weights: [400, 900],
    steps: [400, 700, 900],
  }),
  gotu: font("Gotu", "inscriptional: elegant spa minimal organic beauty", DEVANAGARI),

  "hind-siliguri": font("Hind Siliguri", "humanist: clean modern neutral corporate", {
    ...BENGALI,
    weights: [400, 700],
    steps: [400, 600, 700],
  }),
  "anek-bangla": font("Anek Bangla", "grotesk: modern tech minimal bold", {
    ...BENGALI,
    weights: [300, 800],
  }),
  "noto-serif-bengali": font("Noto Serif Bengali", "serif: classic elegant heritage editorial", {
    ...BENGALI,
    weights: [300, 900],
  }),
  "baloo-da-2": font("Baloo Da 2", "rounded: playful kids bold food friendly", {
    ...BENGALI,
    weights: [500, 800],
  }),
  atma: font("Atma", "display: playful kids craft warm", {
    ...BENGALI,
    weights: [400, 700],
    steps: [400, 600, 700],
  }),
  galada: font("Galada", "script: retro food bold warm", { ...BENGALI, styles: SIGN_PAINTED }),

  "mukta-malar": font("Mukta Malar", "humanist: clean modern friendly neutral", {
    ...TAMIL,
    weights: [400, 800],
    steps: [400, 600, 800],
  }),
  catamaran: font("Catamaran", "geometric: modern tech minimal clean bold", {
    ...TAMIL,
    weights: [300, 900],
  }),
  "noto-serif-tamil": font("Noto Serif Tamil", "serif: classic elegant heritage editorial", {
    ...TAMIL,
    weights: [300, 900],
  }),
  "baloo-thambi-2": font("Baloo Thambi 2", "rounded: playful kids bold food friendly", {
    ...TAMIL,
    weights: [500, 800],
  }),
  arima: font("Arima", "inscriptional: soft elegant organic beauty wedding", {
    ...TAMIL,
    weights: [400, 700],
  }),
  coiny: font("Coiny", "display: playful kids food bold", TAMIL),
  kavivanar: font("Kavivanar", "script: warm craft organic handmade", {
    ...TAMIL,
    styles: HANDWRITTEN,
  }),

  kanit: font("Kanit", "grotesk: modern bold tech sport", {
    ...THAI,
    weights: [300, 800],
    steps: [300, 500, 700, 800],
  }),
  prompt: font("Prompt", "geometric: modern clean tech corporate minimal", {
    ...THAI,
    weights: [300, 800],
    steps: [300, 500, 700, 800],
  }),
  sarabun: font("Sarabun", "humanist: clean neutral corporate law", {
    ...THAI,
    weights: [400, 700],
    steps: [400, 600, 700],
  }),
  krub: font("Krub", "humanist: minimal modern delicate friendly", {
    ...THAI,
    weights: [400, 700],
    steps: [400, 600, 700],
  }),
  "bai-jamjuree": font("Bai Jamjuree", "wide: tech futuristic modern code", {
    ...THAI,
    weights: [400, 700],
    steps: [400, 600, 700],
  }),
  mitr: font("Mitr", "rounded: friendly playful food kids soft", {
    ...THAI,
    weights: [400, 600],
    steps: [400, 500, 600],
  }),
  trirong: font("Trirong", "serif: classic elegant editorial heritage", {
    ...THAI,
    weights: [400, 800],
    steps: [400, 600, 800],
  }),
  chonburi: font("Chonburi", "didone: elegant luxury fashion vintage bold", THAI),
  charm: font("Charm", "script: elegant beauty wedding organic", {
    ...THAI,
    weights: [400, 700],
    steps: [400, 700],
    styles: CALLIGRAPHIC,
  }),
  pattaya: font("Pattaya", "script: retro food bold beach", { ...THAI, styles: SIGN_PAINTED }),
  itim: font("Itim", "display: playful kids warm handmade", THAI),

  "google-sans": font("Google Sans", "geometric: modern friendly tech clean", {
    scripts: ["georgian", "armenian"],
    weights: [400, 700],
  }),
  "noto-sans-georgian": font("Noto Sans Georgian", "grotesk: modern minimal neutral corporate", {
    ...GEORGIAN,
    weights: [300, 900],
    axes: { wdth: 100 },
  }),
  "noto-sans-georgian-condensed": font(
    "Noto Sans Georgian Condensed",
    "condensed: bold sport industrial poster",
    { ...GEORGIAN, weights: [500, 900], axes: { wdth: 62.5 } },
  ),
  "noto-serif-georgian": font("Noto Serif Georgian", "serif: classic elegant heritage editorial", {
    ...GEORGIAN,
    weights: [300, 900],
  }),

  "noto-sans-armenian": font("Noto Sans Armenian", "grotesk: modern minimal neutral corporate", {
    ...ARMENIAN,
    weights: [300, 900],
    axes: { wdth: 100 },
  }),
  "noto-sans-armenian-condensed": font(
    "Noto Sans Armenian Condensed",
    "condensed: bold sport industrial poster",
    { ...ARMENIAN, weights: [500, 900], axes: { wdth: 62.5 } },
  ),
  "noto-serif-armenian": font("Noto Serif Armenian", "serif: classic elegant heritage editorial", {
    ...ARMENIAN,
    weights: [300, 900],
  }),
};
