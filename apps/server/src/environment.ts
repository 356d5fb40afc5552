import { z } from "zod";
import { engineSettings } from "./settings/engine-settings.ts";
import { limitSettings } from "./settings/limit-settings.ts";
import { mailSettings } from "./settings/mail-settings.ts";
import { pictureSettings } from "./settings/picture-settings.ts";
import { oneOf, setting, url, wholeNumber } from "./settings/setting-kinds.ts";
import { signInSettings } from "./settings/sign-in-settings.ts";

export { settingDoc } from "./settings/setting-kinds.ts";
export type { SettingDoc } from "./settings/setting-kinds.ts";

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

/** Whole origins, with commas between. */
const origins = z
  .string()
  .transform((value) =>
    value
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  )
  .refine((list) => list.every(isOrigin), {
    message: "write whole origins such as https://shop.example.com, with commas between; no *",
  });

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

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
    .transform((value) => value.replace(/(?<!\/)\/+$/, ""))
    .optional()
    .meta(
      setting({
        group: "Server",
        doc: "Where people reach the server; with https, cookies are marked Secure and HSTS is sent. Needed where people come by a name that is not local.",
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
  CORS_ORIGINS: origins.default([]).meta(
    setting({
      group: "Server",
      doc: "Other sites whose pages may call the API with a token, such as https://shop.example.com; several with commas between.",
      defaultNote: "none",
    }),
  ),
  WEBHOOK_LOCAL_ORIGINS: origins.default([]).meta(
    setting({
      group: "Server",
      doc: "Receivers of webhooks in your own network, such as http://127.0.0.1:5678; several with commas between. All others have to be public and https.",
      defaultNote: "none",
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
  RETENTION_DAYS_AUDIT: wholeNumber(1, 3650)
    .default(365)
    .meta(
      setting({
        group: "Data",
        doc: "How long it is kept who signed in, changed a password and the like.",
        unit: "days",
      }),
    ),
  ...pictureSettings,
  ...signInSettings,
  ...limitSettings,
  ...mailSettings,
  ...engineSettings,
});
