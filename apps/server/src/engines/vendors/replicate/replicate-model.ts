import { AttemptError, type Call } from "@emblazon/failover";
import { z } from "zod";
import { beforeAnything } from "../wire/before-anything.ts";
import type { VendorClient } from "../wire/vendor-client.ts";

/** One field of a model's input, as far as it matters here. */
export interface InputField {
  readonly type: string | null;
  readonly choices: readonly string[];
  readonly least: number | null;
  readonly most: number | null;
}

/** A model, ready to be asked. */
export interface ReplicateModel {
  /** Where predictions are made, and what has to be said beside the input. */
  readonly path: string;
  readonly version: string | null;
  readonly input: ReadonlyMap<string, InputField>;
}

const property = z.object({
  type: z.string().optional(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  $ref: z.string().optional(),
  allOf: z.array(z.object({ $ref: z.string() })).optional(),
});
const openApi = z.object({
  components: z.object({
    schemas: z
      .looseObject({ Input: z.object({ properties: z.record(z.string(), property) }) })
      .catchall(z.unknown()),
  }),
});
const versionAnswer = z.object({ openapi_schema: openApi });
const modelAnswer = z.object({
  is_official: z.boolean().optional(),
  latest_version: versionAnswer.extend({ id: z.string() }),
});

/**
 * Reads what a model takes, which each has its own words for; a field that it does not know would be
 * refused. Official models run by their name, all others by a version: the latest where none is named.
 *
 * @param id `owner/name` or `owner/name:version`
 * @throws AttemptError with fate `none`, since nothing is made yet
 */
export async function readModel(
  client: VendorClient,
  id: string,
  call: Call,
): Promise<ReplicateModel> {
  const [, owner, name, version] = /^(\w[\w.-]*)\/(\w[\w.-]*)(?::(\w+))?$/.exec(id) ?? [];
  if (owner === undefined || name === undefined)
    throw new AttemptError(
      "unsupported",
      `${id} is no name of a model: owner/name or owner/name:version`,
      {
        fate: "none",
      },
    );
  const path = `/models/${owner}/${name}`;
  try {
    if (version !== undefined) {
      const asked = { path: `${path}/versions/${version}` };
      return versioned(id, await client.askJson(versionAnswer, asked, call));
    }
    const { is_official, latest_version } = await client.askJson(modelAnswer, { path }, call);
    if (is_official === false) return versioned(`${id}:${latest_version.id}`, latest_version);
    const input = readFields(latest_version.openapi_schema);
    return { path: `${path}/predictions`, version: null, input };
  } catch (error) {
    throw beforeAnything(error);
  }
}

function versioned(
  version: string,
  { openapi_schema }: z.output<typeof versionAnswer>,
): ReplicateModel {
  return { path: "/predictions", version, input: readFields(openapi_schema) };
}

function readFields({ components }: z.output<typeof openApi>): Map<string, InputField> {
  const { schemas } = components;
  const resolve = (field: z.output<typeof property>): z.output<typeof property> => {
    const ref = field.$ref ?? field.allOf?.[0]?.$ref;
    const named = ref === undefined ? undefined : schemas[ref.slice(ref.lastIndexOf("/") + 1)];
    const parsed = property.safeParse(named);
    return parsed.success ? { ...field, ...parsed.data } : field;
  };
  return new Map(
    Object.entries(schemas.Input.properties).map(([name, field]) => {
      const { type = null, enum: choices = [], minimum = null, maximum = null } = resolve(field);
      return [name, { type, choices: choices.map(String), least: minimum, most: maximum }];
    }),
  );
}
