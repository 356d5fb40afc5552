const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** A guest has nothing but the cookie: losing it is losing the work. */
const GUEST_DAYS = 365;
/** However often it is used, a sign-in ends after this long (ASVS 7.3.2). */
const LONGEST_SIGN_IN_DAYS = 90;

/** How long sessions last. */
export interface SessionLife {
  /** When a session ends that is used now; milliseconds since 1970. */
  endsAt(session: SessionAge, now: number): number;
  /** Whether it is time to prolong it: reading must not write each time. */
  isDue(session: SessionAge & { readonly renewedAt: number }, now: number): boolean;
}

export interface SessionAge {
  readonly kind: "guest" | "user";
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** @param idleDays how long someone signed in is remembered who does not come back */
export function sessionLife(idleDays: number): SessionLife {
  return {
    endsAt: ({ kind, createdAt }, now) =>
      kind === "guest"
        ? now + GUEST_DAYS * DAY_MS
        : Math.min(now + idleDays * DAY_MS, createdAt + LONGEST_SIGN_IN_DAYS * DAY_MS),
    isDue: ({ kind, renewedAt }, now) =>
      now - renewedAt > (kind === "guest" ? 24 * HOUR_MS : HOUR_MS),
  };
}
