import type { SecondFactorSetup } from "@emblazon/contract";
import { isNull } from "drizzle-orm";
import { AppError } from "../../../platform/errors/app-error.ts";
import { seal } from "../../../platform/secrets/seal.ts";
import { secondFactors } from "../../../schema/second-factors.ts";
import type { Principal } from "../../feature-parts.ts";
import type { AccountParts } from "../account-parts.ts";
import { provePassword } from "../prove-password.ts";
import { secondFactorKey } from "./take-code.ts";
import { newTotpSecret, totpAddress } from "./totp.ts";

/**
 * A secret for an authenticator app, in place of one that was never confirmed.
 * @throws AppError `invalid_credentials` for a wrong password, `proof_needed` where there is none and
 *   the sign-in is not fresh, `conflict` when one is on already
 */
export async function beginSecondFactor(
  parts: AccountParts,
  principal: Principal,
  password: string | undefined,
): Promise<SecondFactorSetup> {
  const { userId } = principal;
  const { email } = await provePassword(parts, principal, password);
  const secret = newTotpSecret();
  const fresh = {
    sealed_secret: seal(secondFactorKey(parts), secret, userId),
    last_step: 0,
    created_at: new Date(parts.now()),
  };
  const written = await parts.database.asSystem((tx) =>
    tx
      .insert(secondFactors)
      .values({ owner_id: userId, ...fresh })
      .onConflictDoUpdate({
        target: secondFactors.owner_id,
        set: fresh,
        setWhere: isNull(secondFactors.confirmed_at),
      })
      .returning({ owner: secondFactors.owner_id }),
  );
  if (written.length === 0) throw alreadyOn();
  return { secret, otpauth_url: totpAddress(secret, email) };
}

export function alreadyOn(): AppError {
  return new AppError("conflict", "A second factor is on: turn it off before you set up another.");
}
