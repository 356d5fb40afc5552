import { z } from "zod";

const settingDocSchema = z.object({
  group: z.enum(["Server", "Data", "Pictures"]),
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

function wholeNumber(min: number, max: number): z.ZodType<number, string | number> {
  const message = `write a whole number from ${min} to ${max}`;
  return z
    .union([z.string(), z.number()])
    .refine((value) => /^\d{1,9}$/.test(String(value).trim()), { message, abort: true })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { message });
}

function oneOf<const Names extends readonly string[]>(
  names: Names,
): z.ZodType<Names[number], string> {
  return z
    .string()
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.enum(names, { error: `write one of ${names.join(", ")}` }));
}

const url = (protocols: RegExp, message: string): z.ZodType<string, string> =>
  z.url({ protocol: protocols, error: message });

const basePath = z
  .string()
  .trim()
  .regex(
    /^\/?([\w.~-]+(\/[\w.~-]+)*\/?)?$/,
    "write a path such as /studio, of letters, digits and .-_~",
  )
  .transform((value) => {
    const inner = value.replace(/^\/|\/$/g, "");
    return inner === "" ? "" : `/${inner}`;
  });

const setting = (doc: SettingDoc): SettingDoc & Record<string, unknown> => ({ ...doc });

/** Every environment variable that the program reads. Nothing is needed to start. */
export const environmentSchema = z.object({
  HOST: z
    .string()
    .trim()
    .default("127.0.0.1")
    .meta(
      setting({ group: "Server", doc: "The address to listen on; 0.0.0.0 for every network." }),
    ),
  PORT: wholeNumber(0, 65_535)
    .default(3000)
    .meta(setting({ group: "Server", doc: "The port to listen on; 0 picks a free one." })),
  PUBLIC_URL: url(/^https?$/, "write a whole address such as https://studio.example.com")
    .transform((value) => value.replace(/\/+$/, ""))
    .optional()
    .meta(
      setting({
        group: "Server",
        doc: "Where people reach the server; with https, cookies are marked Secure and HSTS is sent.",
        defaultNote: "the address of the request",
      }),
    ),
  BASE_PATH: basePath
    .default("")
    .meta(
      setting({ group: "Server", doc: "The path that everything lies under, such as /studio." }),
    ),
  ENVIRONMENT: z
    .string()
    .trim()
    .max(40, "write a name of at most 40 characters")
    .default("production")
    .meta(setting({ group: "Server", doc: "A name for this installation, shown by /health." })),
  ROLE: oneOf(["all", "web", "worker"])
    .default("all")
    .meta(
      setting({
        group: "Server",
        doc: "all: everything in one process; web: only HTTP; worker: only jobs, with /health and /ready.",
      }),
    ),
  WORKERS: wholeNumber(1, 64)
    .optional()
    .meta(
      setting({
        group: "Server",
        doc: "How many pieces of work run side by side.",
        unit: "pieces of work",
        defaultNote: "the number of cores",
      }),
    ),
  TRUST_PROXY: wholeNumber(0, 16)
    .default(0)
    .meta(
      setting({
        group: "Server",
        doc: "How many proxies stand in front, whose X-Forwarded-* headers are believed.",
        unit: "hops",
      }),
    ),
  LOG_LEVEL: oneOf(["trace", "debug", "info", "warn", "error", "fatal", "silent"])
    .default("info")
    .meta(
      setting({
        group: "Server",
        doc: "The least level that is logged: trace, debug, info, warn, error, fatal, silent.",
      }),
    ),
  DATA_DIR: z
    .string()
    .default("./data")
    .meta(setting({ group: "Data", doc: "The folder of the embedded database and of the files." })),
  DATABASE_URL: url(
    /^postgres(ql)?$/,
    "write postgres://user:password@host:5432/database, or leave it out",
  )
    .optional()
    .meta(
      setting({
        group: "Data",
        doc: "A PostgreSQL (15 or newer), as postgres://user:password@host:5432/database.",
        defaultNote: "the embedded database in DATA_DIR",
      }),
    ),
  DATABASE_POOL_SIZE: wholeNumber(2, 200)
    .default(10)
    .meta(
      setting({
        group: "Data",
        doc: "Connections to PostgreSQL that one process holds, besides one that listens; the embedded database has one.",
        unit: "connections",
      }),
    ),
  STORAGE_URL: z
    .string()
    .refine((value) => !/^[a-z][a-z0-9+.-]*:\/\//i.test(value), {
      message: "write the path of a folder; other kinds of storage are not there yet",
    })
    .optional()
    .meta(
      setting({
        group: "Data",
        doc: "The folder of the files.",
        defaultNote: "files in DATA_DIR",
      }),
    ),
  RETENTION_DAYS_TRASH: wholeNumber(1, 3650)
    .default(30)
    .meta(
      setting({
        group: "Data",
        doc: "How long what is in the trash can be taken out again; then it is gone for good.",
        unit: "days",
      }),
    ),
  MAX_FILE_SIZE_MB: wholeNumber(1, 200)
    .default(10)
    .meta(
      setting({ group: "Pictures", doc: "The largest picture that is taken in.", unit: "MiB" }),
    ),
  MAX_IMAGE_DIMENSION: wholeNumber(64, 16_384)
    .default(4096)
    .meta(
      setting({
        group: "Pictures",
        doc: "The longest side of a picture; larger uploads are scaled down, larger exports refused.",
        unit: "pixels",
      }),
    ),
});
