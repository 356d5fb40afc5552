import { z } from "zod";

const schemaOf = z.looseObject({
  format: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
});

const operation = z.looseObject({
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), schema: z.unknown() }))
    .optional(),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.unknown() })) })
    .optional(),
});

const document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) });

/** A call as the server describes it. */
export interface DescribedCall {
  /** Such as "GET /api/v1/projects". */
  readonly call: string;
  /** Where it takes an id or a place in a list, but for its path: "query cursor", "body ids". */
  readonly idsAt: readonly string[];
}

/** The calls out of an OpenAPI document. */
export function callsOf(text: string): DescribedCall[] {
  const { paths } = document.parse(JSON.parse(text));
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const inQuery = parameters
        .filter((parameter) => parameter.in === "query" && isId(parameter.name, parameter.schema))
        .map(({ name }) => `query ${name}`);
      const inBody = Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
        idsIn(schema).map((name) => `body ${name}`),
      );
      return { call: `${method.toUpperCase()} ${path}`, idsAt: [...inQuery, ...inBody] };
    }),
  );
}

function isId(name: string, schema: unknown): boolean {
  const { format, items } = schemaOf.parse(schema);
  if (name === "cursor" || /(?:^|_)ids?$/.test(name) || format === "uuid") return true;
  return items !== undefined && isId("", items);
}

function idsIn(schema: unknown): string[] {
  const { properties = {} } = schemaOf.parse(schema);
  return Object.entries(properties).flatMap(([name, inner]) => {
    const parsed = schemaOf.safeParse(inner);
    if (!parsed.success) return [];
    if (isId(name, inner)) return [name];
    return parsed.data.properties === undefined ? [] : idsIn(inner).map((id) => `${name}.${id}`);
  });
}
