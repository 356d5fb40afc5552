import { availableParallelism } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import type { z } from "zod";
import { environmentSchema } from "./environment.ts";

/** Every setting of the program, parsed once; nothing else reads the environment. */
export interface Config {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Where people reach the server, without a slash at the end; null: as the request says. */
  readonly publicUrl: string | null;
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
  readonly maxFileSizeBytes: number;
  readonly maxImageDimensionPx: number;
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
  return toConfig(parsed.data);
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join(".")}: ${issue.message}`;
}

function toConfig(settings: z.output<typeof environmentSchema>): Config {
  const dataDir = resolve(settings.DATA_DIR);
  return {
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL ?? null,
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
    maxFileSizeBytes: settings.MAX_FILE_SIZE_MB * 1024 * 1024,
    maxImageDimensionPx: settings.MAX_IMAGE_DIMENSION,
  };
}

function storageFolder(setting: string | undefined, dataDir: string): string {
  if (setting === undefined) return join(dataDir, "files");
  return isAbsolute(setting) ? setting : resolve(setting);
}
