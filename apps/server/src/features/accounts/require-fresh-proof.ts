import type { Principal, Proof } from "../feature-parts.ts";
import type { AccountParts } from "./account-parts.ts";
import { isSessionFresh, proofNeeded } from "./fresh-session.ts";
import { notingRefusal } from "./note-refusal.ts";
import { provePassword } from "./prove-password.ts";

/**
 * Asks for a proof beside the session, before something that would outlast it or shut its owner out: a
 * borrowed one is seldom fresh. The password is that proof, and so is a sign-in of a moment ago, which
 * every kind of account can make.
 * @throws AppError `proof_needed` where there is neither, `invalid_credentials` for a wrong password
 */
export async function requireFreshProof(
  parts: AccountParts,
  principal: Principal,
  { password, request }: Proof,
): Promise<void> {
  if (password === undefined) {
    if (!(await isSessionFresh(parts, principal))) throw proofNeeded();
    return;
  }
  const { userId } = principal;
  const attempt = { ownerId: userId, actorId: userId, request, proof: "password" } as const;
  await notingRefusal(parts, attempt, () => provePassword(parts, principal, password));
}
