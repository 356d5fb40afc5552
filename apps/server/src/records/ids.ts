import { v7 } from "uuid";
import { z } from "zod";
import { AppError } from "../platform/errors/app-error.ts";

const uuid = z.uuid();

/** A new id; ids made later sort later. */
export function newId(): string {
  return v7();
}

/** What is answered for what is not there and for what belongs to someone else: the same. */
export function notFound(): AppError {
  return new AppError("not_found", "Nothing of yours has this address. Check the id.");
}

/** An id out of an address, as the database knows it; what cannot be one is not found. */
export function idFromPath(value: string): string {
  if (!uuid.safeParse(value).success) throw notFound();
  return value.toLowerCase();
}
