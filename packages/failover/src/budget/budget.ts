/** Money put aside for one attempt before it is made. */
export interface Reservation {
  /** The attempt's id. */
  readonly id: string;
  readonly user: string;
  readonly vendor: string;
  /** The most that it can cost, in millionths of the currency's unit. */
  readonly micros: number;
}

export type Reserved =
  | { readonly kind: "reserved" }
  /** Whose allowance for the day does not reach. */
  | { readonly kind: "refused"; readonly whose: "user" | "vendor" };

/** The day's allowances of users and vendors, shared by all processes. */
export interface Budget {
  /**
   * Checks and puts aside in one indivisible step, in the user's and in the vendor's name, on the
   * day of the call. The same id again replaces its own reservation.
   */
  reserve(reservation: Reservation): Promise<Reserved>;
  /** Turns a reservation into what was really spent. Once: a second call changes nothing. */
  settle(id: string, micros: number): Promise<void>;
  /** Gives a reservation back. An unknown or settled one stays as it is. */
  release(id: string): Promise<void>;
}

/** Who may spend how much on one day. */
export interface DailyCaps {
  readonly userMicros: (user: string) => number;
  readonly vendorMicros: (vendor: string) => number;
}

/** What is spent or put aside on the day, not counting the reservation that is asked for. */
export interface Committed {
  readonly userMicros: number;
  readonly vendorMicros: number;
}

/** Whether a reservation fits both allowances. */
export function judgeReservation(
  { user, vendor, micros }: Reservation,
  committed: Committed,
  caps: DailyCaps,
): Reserved {
  const fits = (used: number, cap: number): boolean => used + micros <= cap;
  if (!fits(committed.userMicros, caps.userMicros(user))) return { kind: "refused", whose: "user" };
  if (!fits(committed.vendorMicros, caps.vendorMicros(vendor)))
    return { kind: "refused", whose: "vendor" };
  return { kind: "reserved" };
}

/** The number of the day, in UTC, that a moment since 1970 belongs to. */
export const dayOf = (nowMs: number): number => Math.floor(nowMs / 86_400_000);
