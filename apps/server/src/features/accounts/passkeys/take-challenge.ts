import { z } from "zod";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/errors/app-error.ts";
import { takeCeremony } from "../ceremony.ts";
import type { TakenCeremony } from "../ceremony.ts";

const detailSchema = z.object({ challenge: z.string() });

/** The challenge of a ceremony, once. @throws AppError `invalid_token` when there is none */
export async function takeChallenge(tx: Tx, taken: TakenCeremony): Promise<string> {
  const detail = await takeCeremony(tx, taken);
  if (detail === null) {
    throw new AppError("invalid_token", "This took too long, or was done before: begin again.", {
      fields: [{ field: "ceremony_id", message: "is not valid any more" }],
    });
  }
  return detailSchema.parse(detail).challenge;
}
