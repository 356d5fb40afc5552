/** Who someone is at a provider. */
export interface ProviderIdentity {
  /** Never given to anybody else there. */
  readonly subject: string;
  /** Null where the provider tells none, or does not vouch for it. */
  readonly verifiedEmail: string | null;
  /** May be empty. */
  readonly name: string;
}

/** What ties a sign-in's end to its beginning, known to this server alone but for `state`. */
export interface ProviderAsk {
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636). */
  readonly verifier: string;
}

/** One way to have someone prove at another place who they are. */
export interface ProviderClient {
  readonly id: string;
  readonly name: string;
  /** Where the browser is sent to begin. @throws Error when the provider cannot be reached */
  begin(ask: ProviderAsk): Promise<URL>;
  /**
   * Whom the provider has sent back.
   * @param answer the query that the browser came back with
   * @throws OAuthFailure, or another error when the provider's answer is not as it must be
   */
  finish(ask: ProviderAsk, answer: URLSearchParams): Promise<ProviderIdentity>;
}
