import type { FeatureParts } from "../feature-parts.ts";
import { createAccessTokens } from "./access-token.ts";
import type { AccessTokens } from "./access-token.ts";
import { GITHUB } from "./oauth/github-provider.ts";
import type { GitHubAddresses } from "./oauth/github-provider.ts";
import { createPasswordHasher } from "./password-hasher.ts";
import type { PasswordHasher } from "./password-hasher.ts";
import { sessionCookie } from "./session-cookie.ts";
import type { SessionCookie } from "./session-cookie.ts";
import { sessionLife } from "./session-life.ts";
import type { SessionLife } from "./session-life.ts";

/** What the calls about accounts are built from. */
export interface AccountParts extends FeatureParts {
  readonly tokens: AccessTokens;
  readonly hasher: PasswordHasher;
  readonly cookie: SessionCookie;
  readonly life: SessionLife;
  readonly github: GitHubAddresses;
}

/** So many hashes side by side leave a core to everybody else. */
const HASHES_AT_ONCE = 2;

/** @param github where a test has it */
export function createAccountParts(
  parts: FeatureParts,
  github: GitHubAddresses = GITHUB,
): AccountParts {
  return {
    ...parts,
    tokens: createAccessTokens(parts),
    hasher: createPasswordHasher(HASHES_AT_ONCE),
    cookie: sessionCookie(parts.config),
    life: sessionLife(parts.config.refreshTokenDays),
    github,
  };
}
