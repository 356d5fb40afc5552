type ClosedSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON schema of an answer `{[name]: [{…}]}` whose items have texts alone: plain types, all required,
 * nothing else allowed, which every server takes that knows schemas.
 *
 * @param fields what each field is for, as the model is told
 */
export function listSchema(name: string, fields: Readonly<Record<string, string>>): ClosedSchema {
  const items = closed(
    Object.fromEntries(
      Object.entries(fields).map(([field, description]) => [
        field,
        { type: "string", description },
      ]),
    ),
  );
  return closed({ [name]: { type: "array", items } });
}

function closed(properties: Readonly<Record<string, object>>): ClosedSchema {
  const required = Object.keys(properties);
  return { type: "object", properties, required, additionalProperties: false };
}
