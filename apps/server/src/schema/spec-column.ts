import { parseLogoSpec } from "@emblazon/contract";
import type { LogoSpec } from "@emblazon/contract";
import { customType } from "drizzle-orm/pg-core";

/** A recipe, whatever version it was written in: read as one of the newest. */
export const specColumn = customType<{ data: LogoSpec; driverData: unknown }>({
  dataType: () => "jsonb",
  toDriver: (spec) => JSON.stringify(spec),
  fromDriver: (value) => parseLogoSpec(typeof value === "string" ? JSON.parse(value) : value),
});
