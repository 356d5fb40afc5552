import type { FormField } from "../read-form.ts";

const LISTS: ReadonlySet<string> = new Set(["personality", "colors"]);
const NUMBERS: ReadonlySet<string> = new Set(["num_variations", "seed"]);
const FLAGS: ReadonlySet<string> = new Set(["include_text_in_ai"]);
const OPTIONAL: ReadonlySet<string> = new Set([
  ...NUMBERS,
  ...FLAGS,
  "tagline",
  "industry",
  "description",
  "style",
]);

/**
 * A form's fields as the JSON body they stand for. Lists come as `name` or `name[]` repeated, as a
 * JSON array or with commas. What does not read as its kind is passed on as text, so that the one
 * schema says what is wrong with it; so are fields sent twice that are no lists.
 */
export function fieldsToInput(fields: readonly FormField[]): Record<string, unknown> {
  const grouped = Map.groupBy(fields, ([name]) => plainName(name));
  const entries = [...grouped].flatMap(([name, given]): [string, unknown][] => {
    const values = given.map(([, value]) => value);
    if (LISTS.has(name)) return [[name, values.flatMap(toItems)]];
    const [first = ""] = values;
    if (values.length > 1) return [[name, values]];
    // An empty control of a form says nothing.
    return first.trim() === "" && OPTIONAL.has(name) ? [] : [[name, toScalar(name, first)]];
  });
  return Object.fromEntries(entries);
}

function plainName(name: string): string {
  const bare = name.endsWith("[]") ? name.slice(0, -2) : name;
  return LISTS.has(bare) ? bare : name;
}

function toItems(value: string): unknown[] {
  const trimmed = value.trim();
  if (trimmed.startsWith("[")) {
    try {
      const parsed: unknown = JSON.parse(trimmed);
      if (Array.isArray(parsed)) return parsed;
    } catch {
      return [value];
    }
  }
  return trimmed
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function toScalar(name: string, value: string): unknown {
  const trimmed = value.trim();
  if (NUMBERS.has(name) && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(trimmed)) return Number(trimmed);
  if (FLAGS.has(name) && (trimmed === "true" || trimmed === "false")) return trimmed === "true";
  return value;
}
