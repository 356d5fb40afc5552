import type { EffectStyleId } from "../styles.ts";
import { cartoon } from "./cartoon.ts";
import { colorPencil } from "./color-pencil.ts";
import type { Look } from "./look.ts";
import { oilPainting } from "./oil-painting.ts";
import { popArt } from "./pop-art.ts";
import { sketch } from "./sketch.ts";
import { watercolor } from "./watercolor.ts";

/** How each look is made. */
export const LOOKS: Readonly<Record<EffectStyleId, Look>> = {
  CARTOON: cartoon,
  SKETCH: sketch,
  COLOR_PENCIL: colorPencil,
  OIL_PAINTING: oilPainting,
  WATERCOLOR: watercolor,
  POP_ART: popArt,
};
