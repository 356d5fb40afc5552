import { session } from "@emblazon/contract";
import type { Session } from "@emblazon/contract";
import { createAssetCalls } from "./asset-calls.ts";
import type { AssetCalls } from "./asset-calls.ts";
import { createGenerationCalls } from "./generation-calls.ts";
import type { GenerationCalls } from "./generation-calls.ts";
import { createHttp } from "./http.ts";
import { createProjectCalls } from "./project-calls.ts";
import type { ProjectCalls } from "./project-calls.ts";

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
    session: (signal) => http.json({ path: "session", signal }, session),
  };
}
