import type { EffectStyleId } from "../styles.ts";
import type { Look } from "./look.ts";
import { cartoon } from "./cartoon.ts";
import { smooth } from "./smooth.ts";

const thin: Look = function* ({ source, target, k, settings: { strength } }) {
  yield { ...smooth({ source, target, spatial: 30 * k, range: 0.45 * strength }), share: 1 };
};

/** How each look is made. */
export const LOOKS: Readonly<Record<EffectStyleId, Look>> = {
  CARTOON: cartoon,
  SKETCH: thin,
  COLOR_PENCIL: thin,
  OIL_PAINTING: thin,
  WATERCOLOR: thin,
  POP_ART: thin,
};
