// The program of the effects' worker. It has little to do with the page: pixels in, pixels out.
import { openEffects } from "./open-effects.ts";
import { servePainting } from "./serve-painting.ts";

servePainting(self, openEffects);
