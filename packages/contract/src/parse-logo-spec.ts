import { z } from "zod";
import { migrateLogoSpec } from "./migrate-logo-spec.ts";
import { LOGO_SPEC_VERSION, logoSpec } from "./logo-spec.ts";
import type { LogoSpec } from "./logo-spec.ts";

const versioned = z.looseObject({
  version: z
    .int()
    .min(1)
    .max(LOGO_SPEC_VERSION, {
      error: `this spec is of a later version than ${LOGO_SPEC_VERSION}, the newest known here`,
    }),
});

/** A spec as it is sent: of any version; read as one of the newest, with its fields' names. */
export const sentLogoSpec = versioned
  .transform(migrateLogoSpec)
  .pipe(logoSpec)
  .describe("A spec of this version or an earlier one, as `spec` of an asset shows it");

/**
 * A stored or sent spec of any version, as one of the newest.
 * @throws z.ZodError whose issues name the fields that are wrong, in the newest version's terms.
 */
export function parseLogoSpec(value: unknown): LogoSpec {
  return sentLogoSpec.parse(value);
}
