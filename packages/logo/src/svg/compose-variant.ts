import type { LogoSpec, LogoVariant } from "@emblazon/contract";
import type { DrawContext } from "../layout/draw-context.ts";
import { layMarkAlone } from "../layout/lay-out.ts";
import type { Scene } from "../types.ts";
import { composeFavicon } from "./compose-favicon.ts";
import { colourScene, compose } from "./compose.ts";
import { variantSpec } from "./variant-spec.ts";

/**
 * One variant of a logo as a drawing. A variant that does not suit the logo, such as a stacked
 * form with a device that needs room, falls back to the nearest that does; null only when not
 * even the spec itself can be drawn.
 */
export function composeVariant(
  spec: LogoSpec,
  variant: LogoVariant,
  context: DrawContext,
  size = 32,
): Scene | null {
  const wanted = variantSpec(spec, variant);
  if (variant === "favicon") return composeFavicon(spec, size, context) ?? compose(spec, context);
  if (variant === "mark") {
    const lockup = layMarkAlone(wanted, context);
    return lockup ? colourScene(lockup, wanted) : compose(spec, context);
  }
  return compose(wanted, context) ?? compose(plain(wanted), context) ?? compose(spec, context);
}

/** The spec without the device that could not be drawn. */
function plain(spec: LogoSpec): LogoSpec {
  const { device: _device, ...word } = spec.word;
  return { ...spec, word };
}
