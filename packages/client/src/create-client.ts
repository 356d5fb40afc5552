import { session } from "@emblazon/contract";
import type { Session } from "@emblazon/contract";
import { createAccountCalls } from "./account-calls.ts";
import type { AccountCalls } from "./account-calls.ts";
import { createAdminCalls } from "./admin-calls.ts";
import type { AdminCalls } from "./admin-calls.ts";
import { createAssetCalls } from "./asset-calls.ts";
import type { AssetCalls } from "./asset-calls.ts";
import { createAuthCalls } from "./auth-calls.ts";
import type { AuthCalls } from "./auth-calls.ts";
import { createEngineCalls } from "./engine-calls.ts";
import type { EngineCalls } from "./engine-calls.ts";
import { createGenerationCalls } from "./generation-calls.ts";
import type { GenerationCalls } from "./generation-calls.ts";
import { createHttp } from "./http.ts";
import { createImageCalls } from "./image-calls.ts";
import type { ImageCalls } from "./image-calls.ts";
import { createKeyCalls } from "./key-calls.ts";
import type { KeyCalls } from "./key-calls.ts";
import { createPasskeyCalls } from "./passkey-calls.ts";
import type { PasskeyCalls } from "./passkey-calls.ts";
import { createProjectCalls } from "./project-calls.ts";
import type { ProjectCalls } from "./project-calls.ts";
import { createProviderCalls } from "./provider-calls.ts";
import type { ProviderCalls } from "./provider-calls.ts";
import { createSecondFactorCalls } from "./second-factor-calls.ts";
import type { SecondFactorCalls } from "./second-factor-calls.ts";
import { createWebhookCalls } from "./webhook-calls.ts";
import type { WebhookCalls } from "./webhook-calls.ts";

export interface ClientOptions {
  /** The API's base, e.g. `http://127.0.0.1:3000/api/v1`. */
  readonly baseUrl: string;
  /** Default: the platform's own. */
  readonly fetch?: typeof fetch;
  /** Sent with every call, e.g. `{ authorization: "Bearer …" }`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The studio's HTTP interface, typed. Every call can be aborted and fails with a ClientError. */
export interface EmblazonClient {
  readonly projects: ProjectCalls;
  readonly generations: GenerationCalls;
  readonly assets: AssetCalls;
  readonly images: ImageCalls;
  readonly engines: EngineCalls;
  readonly auth: AuthCalls;
  readonly account: AccountCalls;
  readonly secondFactor: SecondFactorCalls;
  readonly passkeys: PasskeyCalls;
  readonly providers: ProviderCalls;
  readonly keys: KeyCalls;
  readonly webhooks: WebhookCalls;
  readonly admin: AdminCalls;
  /** Who the caller is, as far as the cookie says. */
  session(signal?: AbortSignal): Promise<Session>;
}

/**
 * Makes a client for one server. It holds no state: give the same one to everything.
 *
 * @throws {TypeError} when `baseUrl` is no absolute address
 */
export function createClient(options: ClientOptions): EmblazonClient {
  const baseUrl = new URL(options.baseUrl.endsWith("/") ? options.baseUrl : `${options.baseUrl}/`)
    .href;
  const send = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const headers = options.headers ?? {};
  const http = createHttp({ baseUrl, fetch: send, headers });
  return {
    projects: createProjectCalls(http),
    generations: createGenerationCalls(http, { fetch: send, headers }),
    assets: createAssetCalls(http),
    images: createImageCalls(http),
    engines: createEngineCalls(http),
    auth: createAuthCalls(http),
    account: createAccountCalls(http),
    secondFactor: createSecondFactorCalls(http),
    passkeys: createPasskeyCalls(http),
    providers: createProviderCalls(http),
    keys: createKeyCalls(http),
    webhooks: createWebhookCalls(http),
    admin: createAdminCalls(http),
    session: (signal) => http.json({ path: "session", signal }, session),
  };
}
