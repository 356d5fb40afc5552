import { LOGO_SPEC_VERSION } from "./logo-spec.ts";

/** A spec of which only the version is known to be right. */
export interface VersionedSpec {
  readonly version: number;
  readonly [field: string]: unknown;
}

type Migration = (spec: VersionedSpec) => VersionedSpec;

/** `MIGRATIONS[n]` makes version n + 1 of version n. What is broken stays so, for the schema to say. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // Version 1 had only the font's own kerning; its names keep their spacing.
  1: (spec) => ({
    ...spec,
    version: 2,
    ...(isRecord(spec["word"]) ? { word: { kerning: "font", ...spec["word"] } } : {}),
  }),
};

/** The spec, step by step, as one of the newest version. */
export function migrateLogoSpec(spec: VersionedSpec): VersionedSpec {
  let current = spec;
  while (current.version < LOGO_SPEC_VERSION) {
    const migrate = MIGRATIONS[current.version];
    if (!migrate) return current;
    current = migrate(current);
  }
  return current;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
