import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Someone with an account at GitHub. */
export interface GitHubAccount {
  readonly id: number;
  readonly login: string;
  readonly name: string | null;
  readonly emails: readonly {
    readonly email: string;
    readonly primary: boolean;
    readonly verified: boolean;
    readonly visibility: "public" | "private" | null;
  }[];
}

export interface GitHubProviderOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** Whether people without a verified main address get no token, as GitHub has it for some apps. */
  readonly refusesUnverified?: boolean;
}

export interface GitHubProvider {
  readonly addresses: {
    readonly issuer: string;
    readonly authorize: string;
    readonly token: string;
    readonly api: string;
  };
  /** What a browser does whose person agrees: the way back to the client. @throws for a bad request */
  authorize(address: string, account: GitHubAccount): string;
  /** The same for a person who does not. */
  decline(address: string): string;
  close(): Promise<void>;
}

interface Granted {
  readonly account: GitHubAccount;
  readonly challenge: string;
  readonly redirectUri: string;
}

const SCOPE = "user:email";

/**
 * A stand-in for GitHub that holds its clients to what GitHub's documentation says of OAuth apps:
 * the parameters of the authorization with PKCE by SHA-256, form or JSON by the Accept header,
 * errors told with status 200, codes that work once, and an API that refuses calls without a
 * User-Agent.
 */
export async function startGitHubProvider(options: GitHubProviderOptions): Promise<GitHubProvider> {
  const codes = new Map<string, Granted>();
  const tokens = new Map<string, GitHubAccount>();
  const server = createServer((request, response) => {
    void answer({ options, codes, tokens }, request, response);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port was given"));
      else resolve(address.port);
    });
  });
  const base = `http://127.0.0.1:${port}`;
  const issuer = `${base}/login/oauth`;

  const back = (address: string, answerOf: (asked: URLSearchParams) => Record<string, string>) => {
    const asked = readAsked(address, issuer, options);
    const url = new URL(options.redirectUri);
    const state = asked.get("state") ?? "";
    url.search = new URLSearchParams({ ...answerOf(asked), state, iss: issuer }).toString();
    return url.href;
  };
  return {
    addresses: {
      issuer,
      authorize: `${issuer}/authorize`,
      token: `${issuer}/access_token`,
      api: `${base}/api`,
    },
    authorize: (address, account) =>
      back(address, (asked) => {
        const code = randomBytes(10).toString("hex");
        const challenge = asked.get("code_challenge") ?? "";
        codes.set(code, { account, challenge, redirectUri: options.redirectUri });
        return { code };
      }),
    decline: (address) =>
      back(address, () => ({
        error: "access_denied",
        error_description: "The user has denied your application access.",
      })),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The authorization request, if GitHub would show its page for it. */
function readAsked(
  address: string,
  issuer: string,
  { clientId, redirectUri }: GitHubProviderOptions,
): URLSearchParams {
  const url = new URL(address);
  const asked = url.searchParams;
  const needed: Readonly<Record<string, string>> = {
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: SCOPE,
    code_challenge_method: "S256",
  };
  if (`${url.origin}${url.pathname}` !== `${issuer}/authorize`) throw new Error("another address");
  for (const [name, value] of Object.entries(needed)) {
    if (asked.get(name) !== value) throw new Error(`${name} is ${asked.get(name)}, not ${value}`);
  }
  if (!/^[\w-]{43}$/.test(asked.get("code_challenge") ?? "")) throw new Error("no code_challenge");
  if ((asked.get("state") ?? "").length < 20) throw new Error("no state to speak of");
  return asked;
}

interface State {
  readonly options: GitHubProviderOptions;
  readonly codes: Map<string, Granted>;
  readonly tokens: Map<string, GitHubAccount>;
}

async function answer(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  if (request.method === "POST" && path === "/login/oauth/access_token") {
    const form = new URLSearchParams(await readText(request));
    sendToken(request, response, giveToken(state, form));
    return;
  }
  if (request.method === "GET" && path.startsWith("/api/user")) {
    serveApi(state, path, request, response);
    return;
  }
  response.writeHead(404).end();
}

function giveToken(
  { options, codes, tokens }: State,
  form: URLSearchParams,
): Record<string, string> {
  const isClient =
    form.get("client_id") === options.clientId &&
    form.get("client_secret") === options.clientSecret;
  if (!isClient) return { error: "incorrect_client_credentials" };
  const code = form.get("code") ?? "";
  const granted = codes.get(code);
  codes.delete(code);
  const challenge = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  if (granted?.challenge !== challenge) return { error: "bad_verification_code" };
  if (form.get("redirect_uri") !== granted.redirectUri) return { error: "redirect_uri_mismatch" };
  const isVerified = granted.account.emails.some(({ primary, verified }) => primary && verified);
  if (!isVerified && options.refusesUnverified === true) return { error: "unverified_user_email" };
  const token = `gho_${randomBytes(18).toString("hex")}`;
  tokens.set(token, granted.account);
  return { access_token: token, scope: SCOPE, token_type: "bearer" };
}

/** As a form, unless JSON is asked for; an error is told with status 200 as well. */
function sendToken(
  request: IncomingMessage,
  response: ServerResponse,
  body: Record<string, string>,
): void {
  const isJson = (request.headers.accept ?? "").includes("application/json");
  const type = isJson ? "application/json" : "application/x-www-form-urlencoded";
  const text = isJson ? JSON.stringify(body) : new URLSearchParams(body).toString();
  response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(text);
}

function serveApi(
  { tokens }: State,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const send = (status: number, body: unknown): void => {
    response
      .writeHead(status, { "content-type": "application/json; charset=utf-8" })
      .end(JSON.stringify(body));
  };
  if (request.headers["user-agent"] === undefined) {
    response.writeHead(403).end("Request forbidden by administrative rules.");
    return;
  }
  const [, token = ""] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "") ?? [];
  const account = tokens.get(token);
  if (account === undefined) return send(401, { message: "Bad credentials" });
  const { emails, ...user } = account;
  if (path === "/api/user") return send(200, { ...user, email: null, type: "User" });
  if (path === "/api/user/emails") return send(200, emails);
  return send(404, { message: "Not Found" });
}

async function readText(request: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of request as AsyncIterable<Uint8Array>) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
