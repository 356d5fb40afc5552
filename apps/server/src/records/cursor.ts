import { z } from "zod";
import { AppError } from "../platform/errors/app-error.ts";

/** A place in a list, as the text that a page hands out; it stays valid while rows are added. */
export function encodeCursor(place: object): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** @throws AppError `validation_failed` for anything that no page has handed out */
export function decodeCursor<T>(schema: z.ZodType<T>, cursor: string | undefined): T | null {
  if (cursor === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("validation_failed", "Use the next_cursor of the page before.", {
      fields: [{ field: "cursor", message: "use the next_cursor of the page before" }],
      cause,
    });
  }
}

export interface Page<Item> {
  data: Item[];
  next_cursor: string | null;
}

/** Cuts `limit + 1` rows to a page; the row too many only tells that there is a next page. */
export function toPage<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => object,
): { rows: Row[]; next_cursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { rows: shown, next_cursor: more ? encodeCursor(placeOf(last)) : null };
}

export const idPlace = z.strictObject({ id: z.uuid() });

/** Assets stand by generation, newest first, and within one by position, a column of 32 bits. */
export const assetPlace = z.strictObject({ generation: z.uuid(), position: z.int32() });
