import { randomUUID } from "node:crypto";

const GIVEN = /^[A-Za-z0-9._-]{1,128}$/;

/** The client's own request id where it is a plain one, else a new one. */
export function requestId(given: string | readonly string[] | undefined): string {
  return typeof given === "string" && GIVEN.test(given) ? given : randomUUID();
}
