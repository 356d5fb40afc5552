import type { Script } from "../types.ts";
import { font } from "./font-info.ts";
import type { FontInfo } from "./font-info.ts";

const JAPANESE: { readonly scripts: readonly Script[] } = { scripts: ["japanese"] };
const KOREAN: { readonly scripts: readonly Script[] } = { scripts: ["korean"] };
const CHINESE: { readonly scripts: readonly Script[] } = { scripts: ["chinese"] };

/** Families of the optional pack; their files are there only when it is installed. */
export const CJK_FONTS: Readonly<Record<string, FontInfo>> = {
  "shippori-mincho": font("Shippori Mincho", "serif: elegant classic heritage editorial craft", {
    ...JAPANESE,
    weights: [600, 600],
  }),
  "zen-kaku-gothic-new": font("Zen Kaku Gothic New", "grotesk: modern minimal clean neutral tech", {
    ...JAPANESE,
    weights: [400, 700],
    steps: [400, 700],
  }),
  "zen-maru-gothic": font("Zen Maru Gothic", "rounded: soft friendly warm kids health", {
    ...JAPANESE,
    weights: [500, 500],
  }),
  "dela-gothic-one": font("Dela Gothic One", "display: bold playful food poster retro", JAPANESE),

  "noto-sans-kr": font("Noto Sans KR", "grotesk: modern minimal neutral corporate tech", {
    ...KOREAN,
    weights: [400, 900],
    steps: [400, 700, 900],
  }),
  "noto-serif-kr": font("Noto Serif KR", "serif: classic editorial heritage law", {
    ...KOREAN,
    weights: [600, 600],
  }),
  "gowun-batang": font("Gowun Batang", "inscriptional: elegant delicate beauty wedding organic", {
    ...KOREAN,
    weights: [400, 700],
    steps: [400, 700],
  }),
  "black-han-sans": font("Black Han Sans", "condensed: bold sport poster food", KOREAN),
  "do-hyeon": font("Do Hyeon", "display: retro craft bold food", KOREAN),
  jua: font("Jua", "rounded: playful kids friendly soft", KOREAN),

  "noto-sans-sc": font("Noto Sans SC", "grotesk: modern minimal neutral corporate tech", {
    ...CHINESE,
    weights: [400, 700],
    steps: [400, 700],
  }),
  "noto-sans-tc": font("Noto Sans TC", "grotesk: modern minimal neutral corporate tech", {
    ...CHINESE,
    weights: [400, 700],
    steps: [400, 700],
  }),
  "noto-serif-sc": font("Noto Serif SC", "serif: classic elegant editorial heritage law", {
    ...CHINESE,
    weights: [600, 600],
  }),
  "noto-serif-tc": font("Noto Serif TC", "serif: classic elegant editorial heritage law", {
    ...CHINESE,
    weights: [600, 600],
  }),
  "zcool-xiaowei": font("ZCOOL XiaoWei", "inscriptional: elegant delicate beauty luxury", CHINESE),
  "zcool-kuaile": font("ZCOOL KuaiLe", "rounded: playful kids friendly food", CHINESE),
  "lxgw-wenkai-tc": font("LXGW WenKai TC", "humanist: warm craft organic editorial", {
    ...CHINESE,
    weights: [700, 700],
  }),
  "ma-shan-zheng": font("Ma Shan Zheng", "script: heritage craft bold energetic food", {
    ...CHINESE,
    styles: ["warm", "vintage", "organic", "bold", "elegant"],
  }),
};
