const FILES = "x-files";
const FORM = "multipart/form-data";
const BINARY = { type: "string", format: "binary" };

interface FormFiles {
  /** The parts' name. */
  readonly field: string;
  readonly most: number;
}

/** For the schema of a route whose form carries files beside the fields of its body. */
export function takesFiles(files: FormFiles): { readonly [FILES]: FormFiles } {
  return { [FILES]: files };
}

/**
 * Says of an operation what its body's schema does not: which files its form takes, and that a body
 * that may be null may be left out. Changes the operation.
 */
export function describeBody(operation: object): void {
  const body = objectIn(operation, "requestBody");
  const content = objectIn(body, "content");
  const files = objectIn(operation, FILES);
  if (files !== undefined && content !== undefined) describeFiles(content, files);
  Reflect.deleteProperty(operation, FILES);
  const kinds: unknown = objectIn(objectIn(content, "application/json"), "schema", "anyOf");
  const isOptional =
    Array.isArray(kinds) &&
    kinds.some((kind: unknown) => isObject(kind) && at(kind, "type") === "null");
  if (isOptional && body !== undefined) Reflect.set(body, "required", false);
}

function describeFiles(content: object, files: object): void {
  const schema = objectIn(content, FORM, "schema");
  const most = at(files, "most");
  const file = most === 1 ? BINARY : { type: "array", items: BINARY, maxItems: most };
  const properties = { ...objectIn(schema, "properties"), [String(at(files, "field"))]: file };
  // JSON, which takes no files, has the same object.
  Reflect.set(content, FORM, { schema: { ...schema, properties } });
}

function objectIn(value: object | undefined, ...path: string[]): object | undefined {
  let found: unknown = value;
  for (const name of path) found = isObject(found) ? at(found, name) : undefined;
  return isObject(found) ? found : undefined;
}

function at(value: object, name: string): unknown {
  return Reflect.get(value, name);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
