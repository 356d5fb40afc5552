import { z } from "zod";
import type { RowShape } from "../sql-engine.ts";

/** What the main thread asks of the database's thread; each is answered once, in order. */
export type EngineRequest =
  | {
      readonly kind: "query";
      readonly id: number;
      readonly text: string;
      readonly values: readonly unknown[];
      readonly shape: RowShape;
    }
  | { readonly kind: "script"; readonly id: number; readonly text: string }
  | { readonly kind: "listen"; readonly id: number; readonly channel: string }
  | { readonly kind: "close"; readonly id: number };

export type EngineReply =
  | { readonly kind: "ready"; readonly fsyncs: number }
  | { readonly kind: "rows"; readonly id: number; readonly rows: unknown[] }
  | { readonly kind: "error"; readonly id: number; readonly error: SqlErrorFields }
  | { readonly kind: "notify"; readonly channel: string; readonly payload: string };

/** An error's fields, which would not survive the way between threads as an Error. */
export type SqlErrorFields = { readonly message: string } & Partial<Record<SqlErrorField, string>>;

export const SQL_ERROR_FIELDS = [
  "code",
  "severity",
  "detail",
  "hint",
  "where",
  "schema",
  "table",
  "column",
  "constraint",
] as const;

export type SqlErrorField = (typeof SQL_ERROR_FIELDS)[number];

/** What the database's thread is told at its start. */
export const engineWorkerData = z.object({ folder: z.string() });
export type EngineWorkerData = z.infer<typeof engineWorkerData>;

/** How the database's thread ends that had no room to go on: the system's number for that. */
export const EXIT_DISK_FULL = 28;
