/** Another place where people can prove who they are. */
export interface OAuthProvider {
  /** Names it in addresses and in the database. */
  readonly id: string;
  /** What its button says. */
  readonly name: string;
  readonly kind: "openid" | "github";
  /** For OpenID: whose configuration is read. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface ProviderSettings {
  readonly OAUTH_GOOGLE_CLIENT_ID?: string | undefined;
  readonly OAUTH_GOOGLE_CLIENT_SECRET?: string | undefined;
  readonly OAUTH_GITHUB_CLIENT_ID?: string | undefined;
  readonly OAUTH_GITHUB_CLIENT_SECRET?: string | undefined;
  readonly OAUTH_ISSUER?: string | undefined;
  readonly OAUTH_CLIENT_ID?: string | undefined;
  readonly OAUTH_CLIENT_SECRET?: string | undefined;
  readonly OAUTH_NAME: string;
}

type Named = Readonly<Record<string, string | undefined>>;

/** The providers that are set up in full; one that is set up in part is a problem, told in words. */
export function readProviders(settings: ProviderSettings): {
  readonly providers: readonly OAuthProvider[];
  readonly problems: readonly string[];
} {
  const providers: OAuthProvider[] = [];
  const problems: string[] = [];
  const add = (
    fixed: Pick<OAuthProvider, "id" | "name" | "kind">,
    needed: Named,
    make: (values: string[]) => Pick<OAuthProvider, "issuer" | "clientId" | "clientSecret">,
  ): void => {
    const values = Object.values(needed).filter((value) => value !== undefined);
    const names = Object.keys(needed);
    if (values.length === names.length) providers.push({ ...fixed, ...make(values) });
    else if (values.length > 0) problems.push(lacking(needed));
  };
  add(
    { id: "google", name: "Google", kind: "openid" },
    {
      OAUTH_GOOGLE_CLIENT_ID: settings.OAUTH_GOOGLE_CLIENT_ID,
      OAUTH_GOOGLE_CLIENT_SECRET: settings.OAUTH_GOOGLE_CLIENT_SECRET,
    },
    ([clientId = "", clientSecret = ""]) => ({
      issuer: "https://accounts.google.com",
      clientId,
      clientSecret,
    }),
  );
  add(
    { id: "github", name: "GitHub", kind: "github" },
    {
      OAUTH_GITHUB_CLIENT_ID: settings.OAUTH_GITHUB_CLIENT_ID,
      OAUTH_GITHUB_CLIENT_SECRET: settings.OAUTH_GITHUB_CLIENT_SECRET,
    },
    ([clientId = "", clientSecret = ""]) => ({
      issuer: "https://github.com",
      clientId,
      clientSecret,
    }),
  );
  add(
    { id: "openid", name: settings.OAUTH_NAME, kind: "openid" },
    {
      OAUTH_ISSUER: settings.OAUTH_ISSUER,
      OAUTH_CLIENT_ID: settings.OAUTH_CLIENT_ID,
      OAUTH_CLIENT_SECRET: settings.OAUTH_CLIENT_SECRET,
    },
    ([issuer = "", clientId = "", clientSecret = ""]) => ({ issuer, clientId, clientSecret }),
  );
  return { providers, problems };
}

function lacking(needed: Named): string {
  const names = Object.keys(needed);
  const missing = names.filter((name) => needed[name] === undefined);
  return `${missing.join(", ")}: write what the provider gave, or leave ${names.join(", ")} all out`;
}
