import type { oauthSecondFactor, SignedIn } from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "../../../platform/errors/app-error.ts";
import type { AccountParts } from "../account-parts.ts";
import { seeCeremony, takeCeremony } from "../ceremony.ts";
import type { TakenCeremony } from "../ceremony.ts";
import { provingCode } from "../second-factor/proving-code.ts";
import { requireSecondFactor } from "../second-factor/require-second-factor.ts";
import { enterAccount } from "./enter-account.ts";
import { findEntrance } from "./find-entrance.ts";
import { OAuthFailure } from "./oauth-failure.ts";
import { personSchema } from "./provider-person.ts";

const pendingSchema = z.object({ step: z.literal("code"), person: personSchema });

export interface CodeOptions {
  readonly input: z.output<typeof oauthSecondFactor>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What the browser's cookie holds; null when it began nothing. */
  readonly browser: string | null;
}

/**
 * Finishes a sign-in at a provider with the code of the account's second factor. The ceremony is
 * taken with the right code; a wrong one leaves it, to be tried again within the limits.
 * @throws AppError `invalid_token` or `invalid_credentials`
 */
export async function finishWithCode(
  parts: AccountParts,
  { input, request, reply, browser }: CodeOptions,
): Promise<SignedIn> {
  const { database } = parts;
  const ceremony: TakenCeremony = {
    id: input.ceremony_id,
    kind: "oauth",
    holder: { userId: null, secret: browser ?? "" },
    now: parts.now(),
  };
  const { person, entrance } = await database
    .asSystem(async (tx) => {
      const pending = pendingSchema.safeParse(await seeCeremony(tx, ceremony));
      if (!pending.success) throw ended();
      return { person: pending.data.person, entrance: await findEntrance(tx, pending.data.person) };
    })
    .catch(rethrowEnded);
  if (entrance.kind === "new") throw ended();
  const { userId } = entrance;
  return provingCode(parts, { userId, actorId: null, request }, () =>
    enterAccount(parts, {
      person,
      entrance,
      request,
      reply,
      prove: async (tx) => {
        if ((await takeCeremony(tx, ceremony)) === null) throw ended();
        await requireSecondFactor(tx, parts, { userId, code: input.code, request });
      },
    }).catch(rethrowEnded),
  );
}

/** Whatever has become of the account meanwhile: the way through the provider begins anew. */
function rethrowEnded(error: unknown): never {
  throw error instanceof OAuthFailure ? ended() : error;
}

function ended(): AppError {
  return new AppError("invalid_token", "This took too long, or was done before: begin again.", {
    fields: [{ field: "ceremony_id", message: "is not valid any more" }],
  });
}
