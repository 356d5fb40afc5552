import { logoVariantIds } from "../logo/logo-variants.ts";
import type { LogoVariantId } from "../logo/logo-variants.ts";
import { safeNext } from "../session/safe-next.ts";

export interface CreateSearch {
  readonly step?: 2 | 3;
  /** From a form that was sent before the page's script ran. */
  readonly name?: string;
  readonly description?: string;
}

/** Reads `/create`'s query; what it does not know is dropped. */
export function parseCreateSearch(search: Readonly<Record<string, unknown>>): CreateSearch {
  const step = Number(search["step"]);
  const name = asText(search["name"], 400);
  const description = asText(search["description"], 2000);
  return {
    ...(step === 2 || step === 3 ? { step } : {}),
    ...(name === "" ? {} : { name }),
    ...(description === "" ? {} : { description }),
  };
}

export interface WorkSearch {
  readonly tab?: "logos";
  readonly q?: string;
  readonly favorite?: true;
  readonly trash?: true;
}

/** Reads `/projects`' query: which list, what is searched, which filters are on. */
export function parseWorkSearch(search: Readonly<Record<string, unknown>>): WorkSearch {
  const q = asText(search["q"], 200);
  return {
    ...(search["tab"] === "logos" ? { tab: "logos" } : {}),
    ...(q === "" ? {} : { q }),
    ...(isOn(search["favorite"]) ? { favorite: true } : {}),
    ...(isOn(search["trash"]) ? { trash: true } : {}),
  };
}

export interface LogoSearch {
  readonly variant?: LogoVariantId;
}

/** Reads a logo page's query: the variant that is shown. */
export function parseLogoSearch(search: Readonly<Record<string, unknown>>): LogoSearch {
  const variant = logoVariantIds.find((id) => id === search["variant"]);
  return variant === undefined || variant === "full" ? {} : { variant };
}

export interface SignInSearch {
  /** Where to go once signed in: one of the studio's own paths. */
  readonly next?: string;
  /** The sign-in of before has ended. */
  readonly ended?: true;
  /** Why a sign-in at another provider failed, by its code. */
  readonly error?: string;
  /** A sign-in at another provider that waits for the code of the second factor. */
  readonly ceremony?: string;
}

/** Reads the query of the pages that sign people in; a way to elsewhere is dropped at once. */
export function parseSignInSearch(search: Readonly<Record<string, unknown>>): SignInSearch {
  const next = safeNext(search["next"]);
  const error = asText(search["error"], 60);
  const ceremony = asText(search["ceremony"], 36);
  return {
    ...(next === null ? {} : { next }),
    ...(isOn(search["ended"]) ? { ended: true } : {}),
    ...(error === "" ? {} : { error }),
    ...(ceremony === "" ? {} : { ceremony }),
  };
}

export interface SecuritySearch {
  /** Why linking another provider failed, by its code. */
  readonly error?: string;
}

export function parseSecuritySearch(search: Readonly<Record<string, unknown>>): SecuritySearch {
  const error = asText(search["error"], 60);
  return error === "" ? {} : { error };
}

export interface TokenSearch {
  readonly token?: string;
}

/** Reads the secret that a link out of a mail carries. */
export function parseTokenSearch(search: Readonly<Record<string, unknown>>): TokenSearch {
  const token = asText(search["token"], 512);
  return token === "" ? {} : { token };
}

export interface AdminSearch {
  readonly q?: string;
}

export function parseAdminSearch(search: Readonly<Record<string, unknown>>): AdminSearch {
  const q = asText(search["q"], 200);
  return q === "" ? {} : { q };
}

export interface AuditSearch {
  readonly event?: string;
  readonly user?: string;
}

export function parseAuditSearch(search: Readonly<Record<string, unknown>>): AuditSearch {
  const event = asText(search["event"], 80);
  const user = asText(search["user"], 36);
  return { ...(event === "" ? {} : { event }), ...(user === "" ? {} : { user }) };
}

function asText(value: unknown, maxLength: number): string {
  return typeof value === "string" || typeof value === "number"
    ? String(value).slice(0, maxLength)
    : "";
}

function isOn(value: unknown): boolean {
  return value === true || value === "true" || value === 1;
}
