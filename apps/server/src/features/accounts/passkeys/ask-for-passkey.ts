import type { PasskeyOptions } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import { passkeys } from "../../../schema/passkeys.ts";
import type { Principal } from "../../feature-parts.ts";
import type { AccountParts } from "../account-parts.ts";
import { beginCeremony, sessionHolder } from "../ceremony.ts";
import type { CeremonyHolder } from "../ceremony.ts";
import { provePassword } from "../prove-password.ts";
import { MOST_PASSKEYS, tooManyPasskeys } from "./add-passkey.ts";
import { relyingParty } from "./relying-party.ts";
import { askToCreate, askToSignIn } from "./webauthn.ts";

/** People may have to look for their phone first. */
const LIFE_MS = 5 * 60_000;

/**
 * Begins a new passkey of someone who is signed in; only their session can finish it.
 * @throws AppError `invalid_credentials`, `proof_needed`, `conflict` or `quota_exceeded`
 */
export async function askForNewPasskey(
  parts: AccountParts,
  principal: Principal,
  {
    password,
    request,
  }: { readonly password: string | undefined; readonly request: FastifyRequest },
): Promise<PasskeyOptions> {
  const { userId } = principal;
  const party = relyingParty(request, parts.config);
  const { email, full_name } = await provePassword(parts, principal, password);
  const known = await parts.database.asUser(userId, (tx) =>
    tx.select().from(passkeys).where(eq(passkeys.owner_id, userId)),
  );
  if (known.length >= MOST_PASSKEYS) throw tooManyPasskeys();
  const { challenge, options } = await askToCreate({
    party,
    userId,
    email,
    name: full_name,
    known,
    lifeMs: LIFE_MS,
  });
  return begin(parts, {
    kind: "passkey-create",
    holder: sessionHolder(principal),
    challenge,
    options,
  });
}

/** Begins a sign-in of whoever has a passkey. @param browser what its cookie holds */
export async function askForPasskey(
  parts: AccountParts,
  request: FastifyRequest,
  browser: string,
): Promise<PasskeyOptions> {
  const { challenge, options } = await askToSignIn(relyingParty(request, parts.config), LIFE_MS);
  const holder = { userId: null, secret: browser };
  return begin(parts, { kind: "passkey-login", holder, challenge, options });
}

interface Begun {
  readonly kind: "passkey-create" | "passkey-login";
  readonly holder: CeremonyHolder;
  readonly challenge: string;
  readonly options: Record<string, unknown>;
}

async function begin(
  { database, now }: AccountParts,
  { kind, holder, challenge, options }: Begun,
): Promise<PasskeyOptions> {
  const ceremony_id = await database.asSystem((tx) =>
    beginCeremony(tx, { kind, holder, detail: { challenge }, now: now(), lifeMs: LIFE_MS }),
  );
  return { ceremony_id, options };
}
