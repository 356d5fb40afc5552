import { z } from "zod";

const settingDocSchema = z.object({
  group: z.enum(["Server", "Data", "Pictures", "Sign-in", "Limits", "Mail", "Engines"]),
  doc: z.string(),
  unit: z.string().exactOptional(),
  /** Shown where there is no fixed default. */
  defaultNote: z.string().exactOptional(),
});

/** What `.env.example` says about a setting. */
export type SettingDoc = Readonly<z.infer<typeof settingDocSchema>>;

/** What the schema of a setting says about it. */
export function settingDoc(schema: z.ZodType): SettingDoc {
  return settingDocSchema.parse(schema.meta());
}

export function wholeNumber(min: number, max: number): z.ZodType<number, string | number> {
  const message = `write a whole number from ${min} to ${max}`;
  return z
    .union([z.string(), z.number()])
    .refine((value) => /^\d{1,9}$/.test(String(value).trim()), { message, abort: true })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { message });
}

export function oneOf<const Names extends readonly string[]>(
  names: Names,
): z.ZodType<Names[number], string> {
  return z
    .string()
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.enum(names, { error: `write one of ${names.join(", ")}` }));
}

export function url(protocols: RegExp, message: string): z.ZodType<string, string> {
  return z.url({ protocol: protocols, error: message });
}

export function setting(doc: SettingDoc): SettingDoc & Record<string, unknown> {
  return { ...doc };
}
