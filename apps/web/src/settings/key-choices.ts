import type { ApiKeyScope } from "@emblazon/contract";

/** What a key may be allowed, in the studio's words. */
export const keyScopes: readonly {
  readonly id: ApiKeyScope;
  readonly name: string;
  readonly note: string;
}[] = [
  { id: "read", name: "Look", note: "at projects, logos and their files" },
  { id: "generate", name: "Draw", note: "start work and stop it, and look" },
  { id: "write", name: "Change", note: "rename, sort, throw away, and look" },
];

/** After how many days a key may end. */
export const KEY_LIVES = [
  { value: "30", name: "in 30 days" },
  { value: "90", name: "in 90 days" },
  { value: "365", name: "in a year" },
  { value: "", name: "never, until it is revoked" },
] as const;

const DAY_MS = 86_400_000;

/** What the form says, as the contract wants it. */
export function readKeyForm(data: FormData, now: number): unknown {
  const days = Number(data.get("expires_at"));
  return {
    name: data.get("name"),
    scopes: data.getAll("scopes"),
    ...(days > 0 ? { expires_at: new Date(now + days * DAY_MS).toISOString() } : {}),
  };
}

/** The scopes of a key in words, in the form's order. */
export function describeScopes(scopes: readonly ApiKeyScope[]): string {
  return keyScopes
    .filter(({ id }) => scopes.includes(id))
    .map(({ name }) => name.toLowerCase())
    .join(", ");
}
