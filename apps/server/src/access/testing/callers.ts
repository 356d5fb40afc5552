import {
  after,
  asGuest,
  asKey,
  asUser,
  deletingUser,
  disabling,
  loggingOut,
  sessionExpires,
  withDeletedKey,
  withDisabledKey,
  withExpiredKey,
  withForgedToken,
  withHeaders,
  withMixedToken,
  withOldToken,
} from "./caller-makers.ts";
import type { MakeCaller } from "./caller-makers.ts";
import { bearer } from "./credentials.ts";
import type { CallerKind } from "./route-table.ts";

export interface Caller {
  readonly name: string;
  readonly kind: CallerKind;
  readonly make: MakeCaller;
}

const caller = (name: string, kind: CallerKind, make: MakeCaller): Caller => ({ name, kind, make });

/** Everybody who calls in the matrix. */
export const CALLERS: readonly Caller[] = [
  caller("a visitor", "visitor", withHeaders({})),
  caller("a guest", "guest", asGuest),
  caller("a user's browser", "user", asUser("user", "cookie")),
  caller("a user's program", "user", asUser("user", "token")),
  caller("an administrator's browser", "admin", asUser("admin", "cookie")),
  caller("an administrator's program", "admin", asUser("admin", "token")),
  caller("a key that reads", "read key", asKey("user", ["read"])),
  caller("a key that starts work", "generate key", asKey("user", ["generate"])),
  caller("a key that writes", "write key", asKey("user", ["write"])),
  caller("an administrator's key", "write key", asKey("admin", ["write"])),
  caller("the cookie of an expired session", "visitor", after(sessionExpires, "cookie")),
  caller("the token of an expired session", "bad token", after(sessionExpires, "token")),
  caller("the cookie of before logging out", "visitor", after(loggingOut, "cookie")),
  caller("the token of before logging out", "bad token", after(loggingOut, "token")),
  caller("the cookie of a disabled user", "visitor", after(disabling, "cookie")),
  caller("the token of a disabled user", "bad token", after(disabling, "token")),
  caller("the token of a deleted user", "bad token", after(deletingUser, "token")),
  caller("a token of two hours ago", "bad token", withOldToken),
  caller("a token for another's session", "bad token", withMixedToken),
  caller("a token signed by somebody else", "bad token", withForgedToken),
  caller("a word as a token", "bad token", withHeaders(bearer("abc"))),
  caller("an expired key", "bad key", withExpiredKey),
  caller("a deleted key", "bad key", withDeletedKey),
  caller("the key of a disabled user", "bad key", withDisabledKey),
  caller("a made-up key", "bad key", withHeaders(bearer(`emb_${"A".repeat(43)}`))),
];
