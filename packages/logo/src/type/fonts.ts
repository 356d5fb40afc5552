import { CJK_FONTS } from "./cjk-fonts.ts";
import type { FontInfo } from "./font-info.ts";
import { LATIN_FONTS } from "./latin-fonts.ts";
import { WORLD_FONTS } from "./world-fonts.ts";

export type { FontClass, FontInfo } from "./font-info.ts";

/**
 * Every family of the library by its id, which is also its folder. Those of the optional pack are
 * listed too; `FontBook.covers` says which are there.
 */
export const FONTS: Readonly<Record<string, FontInfo>> = {
  ...LATIN_FONTS,
  ...WORLD_FONTS,
  ...CJK_FONTS,
};
