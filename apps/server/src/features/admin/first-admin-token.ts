import { createHmac, timingSafeEqual } from "node:crypto";
import type { Secrets } from "../../platform/secrets/secrets.ts";

const PURPOSE = "first-admin";

/** What makes the first administrator: known to whoever reads the log of the start, kept nowhere. */
export function firstAdminToken(secrets: Secrets): string {
  return digest(secrets, PURPOSE).toString("base64url");
}

/** Takes as long for a token that is nearly right as for any other. */
export function isFirstAdminToken(secrets: Secrets, token: string): boolean {
  const right = firstAdminToken(secrets);
  return timingSafeEqual(digest(secrets, `tried ${token}`), digest(secrets, `tried ${right}`));
}

function digest(secrets: Secrets, text: string): Buffer {
  return createHmac("sha256", secrets.keyFor(PURPOSE)).update(text).digest();
}
