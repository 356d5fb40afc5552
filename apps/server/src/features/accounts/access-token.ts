import { createSecretKey } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { ServerParts } from "../../platform/lifecycle/server-parts.ts";

const ISSUER = "emblazon";
const AUDIENCE = "emblazon-api";
/** RFC 9068: an access token, and no other token that the same key may sign one day. */
const TYPE = "at+jwt";
const ALGORITHM = "HS256";

const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid() });

/** Whom a token speaks for, and the session that it lives and dies with. */
export interface AccessClaims {
  readonly userId: string;
  readonly sessionId: string;
}

export interface AccessTokens {
  readonly lifeSeconds: number;
  issue(claims: AccessClaims): Promise<string>;
  /** Null for whatever is not a valid token of ours. */
  read(token: string): Promise<AccessClaims | null>;
}

/** Access tokens: JWT with HMAC-SHA-256, checked against their session each time they are used. */
export function createAccessTokens({
  config,
  secrets,
  now,
}: Pick<ServerParts, "config" | "secrets" | "now">): AccessTokens {
  const key = createSecretKey(secrets.keyFor("access-token"));
  const lifeSeconds = config.accessTokenSeconds;
  return {
    lifeSeconds,
    issue: ({ userId, sessionId }) => {
      const issuedAt = Math.floor(now() / 1000);
      return new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(userId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifeSeconds)
        .sign(key);
    },
    read: async (token) => {
      if (!isCanonical(token)) return null;
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [ALGORITHM],
          typ: TYPE,
          issuer: ISSUER,
          audience: AUDIENCE,
          requiredClaims: ["exp", "iat", "sub", "sid"],
          maxTokenAge: lifeSeconds,
          currentDate: new Date(now()),
        });
        const { sub, sid } = claimsSchema.parse(payload);
        return { userId: sub, sessionId: sid };
      } catch {
        return null;
      }
    },
  };
}

const COMPACT = /^[\w-]+\.[\w-]+\.([\w-]+)$/;

/** One spelling a token: base64 has several for the same bytes (RFC 7515, section 2). */
function isCanonical(token: string): boolean {
  const [, mac = ""] = COMPACT.exec(token) ?? [];
  return mac !== "" && Buffer.from(mac, "base64url").toString("base64url") === mac;
}
