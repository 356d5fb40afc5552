import { availableParallelism, hostname } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import type { z } from "zod";
import { environmentSchema } from "./environment.ts";
import { readProviders } from "./settings/read-providers.ts";
import type { OAuthProvider } from "./settings/read-providers.ts";

/** Every setting of the program, parsed once; nothing else reads the environment. */
export interface Config {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Where people reach the server, without a slash at the end; null: as the request says. */
  readonly publicUrl: string | null;
  /** What the machine calls itself, in small letters. */
  readonly machineName: string;
  /** "" or "/some/path": what every address of the server starts with. */
  readonly basePath: string;
  readonly environment: string;
  readonly role: "all" | "web" | "worker";
  /** Pieces of work that run side by side in this process. */
  readonly workers: number;
  /** How many proxies stand in front and are believed; 0 for none. */
  readonly trustProxyHops: number;
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
  /** Absolute. */
  readonly dataDir: string;
  /** null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly databasePoolSize: number;
  /** Absolute folder. */
  readonly storageDir: string;
  readonly trashRetentionDays: number;
  readonly auditRetentionDays: number;
  readonly maxFileSizeBytes: number;
  readonly maxImageDimensionPx: number;
  /** What photos may be, by their content. */
  readonly photoTypes: readonly PhotoType[];
  /** Of JPEG and WebP, 1 to 100, where nobody asks for another. */
  readonly outputQuality: number;
  /** Origins of other sites whose pages may read answers. */
  readonly corsOrigins: readonly string[];
  /** Origins of this network that webhooks may be sent to. */
  readonly webhookOrigins: readonly string[];
  /** null: the one that the data folder keeps. */
  readonly jwtSecret: string | null;
  readonly accessTokenSeconds: number;
  readonly refreshTokenDays: number;
  readonly oauthProviders: readonly OAuthProvider[];
  readonly limits: LimitConfig;
  /** null: mails are kept for the administrator. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly engines: EngineConfig;
}

/** Vendors of models: their keys and where they are asked; see `engines/catalogue`. */
export interface EngineConfig {
  readonly keys: Readonly<Record<VendorName, VendorAccess>>;
  /** `vendor/model` or `off`; null for the usual one of whoever is there. */
  readonly languageModel: string | null;
  /** Absolute; null where there is none. */
  readonly file: string | null;
  /** An environment variable that the file names a key by. */
  readonly readVariable: (name: string) => string | undefined;
}

export type VendorName =
  | "a4f"
  | "openai"
  | "gemini"
  | "seedream"
  | "replicate"
  | "fal"
  | "huggingface";

export interface VendorAccess {
  /** null: the vendor is off. */
  readonly apiKey: string | null;
  readonly baseUrl: string;
}

export type PhotoType = "jpeg" | "png" | "webp" | "avif" | "heic";

export interface LimitConfig {
  /** Pieces of work that may be started per window. */
  readonly requests: number;
  readonly windowSeconds: number;
  /** By how much every other limit is wider than by default. */
  readonly scale: number;
  readonly streamsPerUser: number;
  readonly unfinishedPerUser: number;
  readonly storageBytesPerUser: number;
}

/** All that is wrong with the environment, one line per setting with how to mend it. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings need another look:\n${problems.map((line) => `  ${line}`).join("\n")}`);
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/**
 * Reads the settings from environment variables. An empty variable counts as not set.
 * @throws ConfigError with every problem at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(describeIssue));
  const { providers, problems } = readProviders(parsed.data);
  if (problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data, providers, given);
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join(".")}: ${issue.message}`;
}

/** RATE_LIMIT_REQUESTS when nobody sets it: what the other limits are made for. */
const USUAL_REQUESTS = 100;
const STREAMS_PER_USER = 10;
const UNFINISHED_PER_USER = 20;

function toConfig(
  settings: z.output<typeof environmentSchema>,
  oauthProviders: readonly OAuthProvider[],
  env: Readonly<Record<string, string | undefined>>,
): Config {
  const dataDir = resolve(settings.DATA_DIR);
  return {
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL ?? null,
    machineName: hostname().toLowerCase(),
    basePath: settings.BASE_PATH,
    environment: settings.ENVIRONMENT,
    role: settings.ROLE,
    workers: settings.WORKERS ?? availableParallelism(),
    trustProxyHops: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
    dataDir,
    databaseUrl: settings.DATABASE_URL ?? null,
    databasePoolSize: settings.DATABASE_POOL_SIZE,
    storageDir: storageFolder(settings.STORAGE_URL, dataDir),
    trashRetentionDays: settings.RETENTION_DAYS_TRASH,
    auditRetentionDays: settings.RETENTION_DAYS_AUDIT,
    maxFileSizeBytes: settings.MAX_FILE_SIZE_MB * 1024 * 1024,
    maxImageDimensionPx: settings.MAX_IMAGE_DIMENSION,
    photoTypes: [...new Set(settings.ALLOWED_EXTENSIONS.map(photoType))],
    outputQuality: settings.DEFAULT_OUTPUT_QUALITY,
    corsOrigins: settings.CORS_ORIGINS,
    webhookOrigins: settings.WEBHOOK_LOCAL_ORIGINS,
    jwtSecret: settings.JWT_SECRET ?? null,
    accessTokenSeconds: settings.ACCESS_TOKEN_EXPIRE_MINUTES * 60,
    refreshTokenDays: settings.REFRESH_TOKEN_EXPIRE_DAYS,
    oauthProviders,
    limits: toLimits(settings),
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM,
    engines: toEngines(settings, env),
  };
}

function toEngines(
  settings: z.output<typeof environmentSchema>,
  env: Readonly<Record<string, string | undefined>>,
): EngineConfig {
  const access = (apiKey: string | undefined, baseUrl: string): VendorAccess => ({
    apiKey: apiKey ?? null,
    baseUrl,
  });
  return {
    keys: {
      a4f: access(settings.A4F_API_KEY, settings.A4F_BASE_URL),
      openai: access(settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL),
      gemini: access(settings.GEMINI_API_KEY, settings.GEMINI_BASE_URL),
      seedream: access(settings.ARK_API_KEY, settings.ARK_BASE_URL),
      replicate: access(settings.REPLICATE_API_TOKEN, settings.REPLICATE_BASE_URL),
      fal: access(settings.FAL_KEY, settings.FAL_BASE_URL),
      huggingface: access(settings.HF_TOKEN, settings.HF_BASE_URL),
    },
    languageModel: settings.LANGUAGE_MODEL ?? null,
    file: settings.ENGINES_FILE === undefined ? null : resolve(settings.ENGINES_FILE),
    readVariable: (name) => env[name],
  };
}

function photoType(extension: "jpg" | PhotoType): PhotoType {
  return extension === "jpg" ? "jpeg" : extension;
}

function toLimits(settings: z.output<typeof environmentSchema>): LimitConfig {
  const scale = settings.RATE_LIMIT_REQUESTS / USUAL_REQUESTS;
  const grown = (usual: number): number => Math.max(usual, Math.round(usual * scale));
  return {
    requests: settings.RATE_LIMIT_REQUESTS,
    windowSeconds: settings.RATE_LIMIT_WINDOW,
    scale,
    streamsPerUser: settings.MAX_STREAMS_PER_USER ?? grown(STREAMS_PER_USER),
    unfinishedPerUser: settings.MAX_UNFINISHED_PER_USER ?? grown(UNFINISHED_PER_USER),
    storageBytesPerUser: settings.MAX_STORAGE_MB_PER_USER * 1024 * 1024,
  };
}

function storageFolder(setting: string | undefined, dataDir: string): string {
  if (setting === undefined) return join(dataDir, "files");
  return isAbsolute(setting) ? setting : resolve(setting);
}
