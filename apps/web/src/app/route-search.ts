import { logoVariantIds } from "../logo/logo-variants.ts";
import type { LogoVariantId } from "../logo/logo-variants.ts";
import { lookOfSlug } from "../photos/photo-looks.ts";
import { safeNext } from "../session/safe-next.ts";

// The router lays what a reader here gives over the query as it came. So each names all its keys:
// one that it left out would show through, unread.

/** A page's query as the address bar has it: anybody may have written it. */
type GivenSearch = Readonly<Record<string, unknown>>;

export interface CreateSearch {
  readonly step?: 2 | 3 | undefined;
  /** From a form that was sent before the page's script ran. */
  readonly name?: string | undefined;
  readonly description?: string | undefined;
}

/** Reads `/create`'s query; what it does not know is dropped. */
export function parseCreateSearch(search: GivenSearch): CreateSearch {
  const step = Number(search["step"]);
  return {
    step: step === 2 || step === 3 ? step : undefined,
    name: asText(search["name"], 400),
    description: asText(search["description"], 2000),
  };
}

export interface WorkSearch {
  readonly tab?: "logos" | "photos" | undefined;
  readonly q?: string | undefined;
  readonly favorite?: true | undefined;
  readonly trash?: true | undefined;
}

/** Reads `/projects`' query: which list, what is searched, which filters are on. */
export function parseWorkSearch(search: GivenSearch): WorkSearch {
  return {
    tab: (["logos", "photos"] as const).find((tab) => tab === search["tab"]),
    q: asText(search["q"], 200),
    favorite: asSwitch(search["favorite"]),
    trash: asSwitch(search["trash"]),
  };
}

export interface LogoSearch {
  readonly variant?: LogoVariantId | undefined;
}

/** Reads a logo page's query: the variant that is shown. */
export function parseLogoSearch(search: GivenSearch): LogoSearch {
  const variant = logoVariantIds.find((id) => id === search["variant"]);
  return { variant: variant === "full" ? undefined : variant };
}

export interface PhotosSearch {
  /** The look that is on, such as `oil-painting`. */
  readonly style?: string | undefined;
  /** A finished asset to be painted. */
  readonly asset?: string | undefined;
  /** An earlier picture whose photo is to be painted again. */
  readonly image?: string | undefined;
  /** An earlier picture whose settings are taken over. */
  readonly like?: string | undefined;
}

/** Reads `/photos`' query: the look, and what is to be put on the desk. */
export function parsePhotosSearch(search: GivenSearch): PhotosSearch {
  const style = asText(search["style"], 40);
  return {
    style: lookOfSlug(style) === undefined ? undefined : style,
    asset: asText(search["asset"], 36),
    image: asText(search["image"], 36),
    like: asText(search["like"], 36),
  };
}

export interface SignInSearch {
  /** Where to go once signed in: one of the studio's own paths. */
  readonly next?: string | undefined;
  /** The sign-in of before has ended. */
  readonly ended?: true | undefined;
  /** Why a sign-in at another provider failed, by its code. */
  readonly error?: string | undefined;
  /** A sign-in at another provider that waits for the code of the second factor. */
  readonly ceremony?: string | undefined;
}

/** Reads the query of the pages that sign people in; a way to elsewhere is dropped at once. */
export function parseSignInSearch(search: GivenSearch): SignInSearch {
  return {
    next: safeNext(search["next"]) ?? undefined,
    ended: asSwitch(search["ended"]),
    error: asText(search["error"], 60),
    ceremony: asText(search["ceremony"], 36),
  };
}

export interface SecuritySearch {
  /** Why linking another provider failed, by its code. */
  readonly error?: string | undefined;
}

export function parseSecuritySearch(search: GivenSearch): SecuritySearch {
  return { error: asText(search["error"], 60) };
}

export interface TokenSearch {
  readonly token?: string | undefined;
}

/** Reads the secret that a link out of a mail carries. */
export function parseTokenSearch(search: GivenSearch): TokenSearch {
  return { token: asText(search["token"], 512) };
}

export interface AdminSearch {
  readonly q?: string | undefined;
}

export function parseAdminSearch(search: GivenSearch): AdminSearch {
  return { q: asText(search["q"], 200) };
}

export interface AuditSearch {
  readonly event?: string | undefined;
  readonly user?: string | undefined;
}

export function parseAuditSearch(search: GivenSearch): AuditSearch {
  return { event: asText(search["event"], 80), user: asText(search["user"], 36) };
}

function asText(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return String(value).slice(0, maxLength) || undefined;
}

function asSwitch(value: unknown): true | undefined {
  return value === true || value === "true" || value === 1 ? true : undefined;
}
