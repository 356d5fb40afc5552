import { Agent } from "undici";
import { boundBody, tooLarge } from "./bounded-body.ts";
import type { BodyBounds, BodyEnd } from "./bounded-body.ts";
import { guardedConnector } from "./guarded-connector.ts";
import { internet } from "./network.ts";
import type { Network } from "./network.ts";
import { findOutgoingError, OutgoingError } from "./outgoing-error.ts";
import { isAllowedLocal, parseLocation, parseOutgoingUrl } from "./outgoing-url.ts";
import type { AddressRules } from "./outgoing-url.ts";

export interface OutgoingBounds extends BodyBounds {
  /** For finding a name's addresses, and again for a connection with its TLS. */
  readonly connectMs: number;
  /** Until the head of the last answer is there: look-ups, connections and redirects included. */
  readonly headMs: number;
  /** For everything, the time that the reader takes included. */
  readonly totalMs: number;
  readonly mostRedirects: number;
}

export interface GuardedFetchOptions extends AddressRules {
  readonly bounds: OutgoingBounds;
  /** The way out of this machine; only tests have another. */
  readonly network?: Network;
}

export interface GuardedFetch {
  /**
   * As the platform's `fetch`, to public http and https addresses only, within bounds. Redirects of
   * GET and HEAD are followed, each looked at as the first address was; to another origin go no
   * headers that could let somebody in. No cookies are kept, no proxy is asked, and the environment
   * has no say.
   * @throws OutgoingError, or the reason of `init.signal`; the body of an answer fails in the same way
   */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** A head beyond this is not read. */
const MOST_HEADER_BYTES = 16 * 1024;
/** A connection that is not used again is soon closed. */
const KEEP_ALIVE_MS = 4_000;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const FOLLOWED: readonly string[] = ["GET", "HEAD"];
/** What another origin is told too. */
const HARMLESS = ["accept", "accept-encoding", "accept-language", "range", "user-agent"] as const;

/** The one way by which the server asks other servers over HTTP. */
export function createGuardedFetch(options: GuardedFetchOptions): GuardedFetch {
  const { bounds, network = internet } = options;
  const agent = new Agent({
    allowH2: false,
    connect: guardedConnector({ ...options, connectMs: bounds.connectMs, network }),
    maxHeaderSize: MOST_HEADER_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    // Ours end sooner or later than these, which know no redirects and no waiting reader.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    fetch: (input, init = {}) => ask(agent, options, toAsked(input, init)),
    close: () => agent.destroy(),
  };
}

interface Asked extends RequestInit {
  readonly text: string;
  readonly method: string;
  readonly headers: Headers;
}

function toAsked(input: string | URL | Request, init: RequestInit): Asked {
  if (!(input instanceof Request)) {
    const { method = "GET", headers } = init;
    return { ...init, text: String(input), method: method.toUpperCase(), headers: named(headers) };
  }
  const { url, body, signal, redirect } = input;
  return {
    ...{ body, signal, redirect, duplex: "half" as const },
    ...init,
    text: url,
    method: init.method?.toUpperCase() ?? input.method,
    headers: named(init.headers ?? input.headers),
  };
}

function named(given: RequestInit["headers"]): Headers {
  const headers = new Headers(given);
  if (!headers.has("user-agent")) headers.set("user-agent", "emblazon");
  return headers;
}

async function ask(agent: Agent, options: GuardedFetchOptions, asked: Asked): Promise<Response> {
  const { bounds } = options;
  const first = parseOutgoingUrl(asked.text, options);
  const leaving = new AbortController();
  const leave = (): void => {
    leaving.abort(new OutgoingError("timeout", "the answer did not come in time"));
  };
  const forHead = setTimeout(leave, bounds.headMs);
  const forAll = setTimeout(leave, bounds.totalMs).unref();
  const signals = asked.signal ? [asked.signal, leaving.signal] : [leaving.signal];
  const signal = AbortSignal.any(signals);
  const toError = (error: unknown): unknown => {
    if (asked.signal?.aborted === true) return asked.signal.reason;
    return findOutgoingError(error) ?? new OutgoingError("broken", "the answer broke off", error);
  };
  try {
    const written = await writeOut({ ...asked, signal });
    const { response, url } = await follow(first, { agent, options, asked: written });
    return bounded(response, url, { bounds, toError, onEnd: () => clearTimeout(forAll) });
  } catch (error) {
    clearTimeout(forAll);
    leaving.abort(error);
    throw toError(error);
  } finally {
    clearTimeout(forHead);
  }
}

/**
 * A form as bytes: the platform reads its files while it sends them, and throws where nobody can catch
 * it when the request is given up before that, which ends the process.
 */
async function writeOut(asked: Asked): Promise<Asked> {
  if (!(asked.body instanceof FormData)) return asked;
  const form = new Response(asked.body);
  const headers = new Headers(asked.headers);
  headers.set("content-type", form.headers.get("content-type") ?? "multipart/form-data");
  return { ...asked, headers, body: await form.bytes() };
}

interface Way {
  readonly agent: Agent;
  readonly options: GuardedFetchOptions;
  readonly asked: Asked;
}

async function follow(
  first: URL,
  { agent, options, asked }: Way,
): Promise<{ readonly response: Response; readonly url: URL }> {
  const { text: _text, redirect = "follow", ...init } = asked;
  let { headers } = asked;
  for (let url = first, followed = 0; ; followed += 1) {
    const ours = { headers, redirect: "manual", dispatcher: asDispatcher(agent) } as const;
    const response = await fetch(url, { ...init, ...ours });
    const location = response.headers.get("location");
    const isLast = !REDIRECTS.includes(response.status) || location === null;
    if (isLast || redirect === "manual") return { response, url };
    await response.body?.cancel();
    const isFollowed = redirect === "follow" && FOLLOWED.includes(asked.method);
    if (!isFollowed || followed >= options.bounds.mostRedirects) {
      throw new OutgoingError("redirect", "the answer leads on, which is not followed");
    }
    const to = parseLocation(location, url, { ...options, allowLocal: localFrom(url, options) });
    if (to.origin !== url.origin) headers = harmless(headers);
    url = to;
  }
}

/** Node's types are those of an earlier undici; what its `fetch` calls is the same in both. */
function asDispatcher(agent: Agent): NonNullable<RequestInit["dispatcher"]> {
  return agent as unknown as NonNullable<RequestInit["dispatcher"]>;
}

/** Only who was asked at such an address leads on within it; nobody else leads there. */
function localFrom(url: URL, options: GuardedFetchOptions): readonly string[] {
  return isAllowedLocal(url, options) ? [url.origin] : [];
}

function harmless(headers: Headers): Headers {
  return new Headers(
    HARMLESS.flatMap((name): [string, string][] => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

interface Answering extends BodyEnd {
  readonly bounds: OutgoingBounds;
}

/** The answer with a body that keeps to its bounds, and with headers that are true of it. */
function bounded(response: Response, url: URL, { bounds, ...end }: Answering): Response {
  const { status, statusText, body } = response;
  const headers = new Headers(response.headers);
  const isPacked = headers.has("content-encoding");
  if (!isPacked && Number(headers.get("content-length")) > bounds.mostBytes) throw tooLarge();
  if (isPacked) for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  if (body === null) end.onEnd();
  const within = body && boundBody(body, bounds, end);
  const answer = new Response(within, { status, statusText, headers });
  return Object.defineProperty(answer, "url", { value: url.href });
}
