import type { confirmation } from "@emblazon/contract";
import type { z } from "zod";
import type { HttpRequest } from "./http.ts";

/**
 * The password, for calls that fail with `proof_needed` without it where the sign-in is not fresh. With
 * it they are sent once, since a wrong one counts.
 */
export type Proven = z.input<typeof confirmation>;

/** The request that deletes something with a proof, or without. */
export function deleteProven(
  path: string,
  proof: Proven | undefined,
  signal: AbortSignal | undefined,
): HttpRequest {
  const request = { method: "DELETE", path, signal } as const;
  return proof?.password === undefined ? request : { ...request, body: proof, once: true };
}
