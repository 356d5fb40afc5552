import { at, objectAt } from "./json.ts";
import { newVisitor } from "./suite.ts";

/** One call, as `/openapi.json` describes it. */
export interface Operation {
  method: string;
  path: string;
  /** JSON Schema of its JSON body; null where it takes none. */
  body: Schema | null;
  /** Names of what its query takes. */
  query: string[];
}

/** The part of JSON Schema that the description uses. */
export interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: unknown;
  items?: Schema;
  anyOf?: Schema[];
}

const METHODS = ["get", "put", "post", "delete", "patch"];

/** Every call that the shared server describes. */
export async function readOperations(url?: string): Promise<Operation[]> {
  const document = (await newVisitor(url).get("/openapi.json")).json();
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    METHODS.filter((method) => at(item, method) !== undefined).map((method): Operation => {
      const schema = at(item, method, "requestBody", "content", "application/json", "schema");
      const parameters = at(item, method, "parameters");
      const query = (Array.isArray(parameters) ? parameters : []).filter(
        (one) => at(one, "in") === "query",
      );
      return {
        method: method.toUpperCase(),
        path,
        body: toSchema(schema),
        query: query.map((one) => String(at(one, "name"))),
      };
    }),
  );
}

function toSchema(described: unknown): Schema | null {
  return typeof described === "object" && described !== null ? described : null;
}

/** The alternative of a body's schema that is an object; null where there is none. */
export function objectSchema(schema: Schema): Schema | null {
  if (schema.type === "object") return schema;
  return schema.anyOf?.find(({ type }) => type === "object") ?? null;
}

/** A value that fits a schema as far as it tells: the required fields, or the first where none is. */
export function sampleOf(schema: Schema, name = ""): unknown {
  const [first] = schema.anyOf ?? [];
  if (first !== undefined) return sampleOf(first, name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case "object":
      return sampleObject(schema);
    case "array":
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () =>
        sampleOf(schema.items ?? {}, name),
      );
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return sampleText(schema, name);
  }
}

function sampleObject({ properties = {}, required = [] }: Schema): Record<string, unknown> {
  const names = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
  return Object.fromEntries(names.map((name) => [name, sampleOf(properties[name] ?? {}, name)]));
}

function sampleText({ format, pattern, minLength = 1 }: Schema, name: string): string {
  if (name === "email") return "sample@example.com";
  if (format === "uuid") return "0190b2c0-0000-7000-8000-000000000000";
  if (format === "date-time") return "2040-01-01T00:00:00Z";
  if (pattern?.startsWith("^#") === true) return "#336699";
  return "a".repeat(Math.max(minLength, 12));
}

/** The path with something in place of each parameter. */
export function fillPath(path: string, ids: Readonly<Record<string, string>> = {}): string {
  const kind = /\/(projects|assets|generations)\//.exec(path)?.[1] ?? "";
  return path.replaceAll(/\{[^}]+\}/g, ids[kind] ?? "0190b2c0-0000-7000-8000-000000000000");
}
