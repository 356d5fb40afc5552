/** An answer, read whole. */
export interface Answer {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  text: string;
  /** The body as JSON. @throws {SyntaxError} when it is none */
  json(): unknown;
}

/** What one request says; at most one of `json`, `form` and `body`. */
export interface Ask {
  json?: unknown;
  form?: FormData;
  body?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** A caller with a cookie jar of its own, like one visitor's browser. */
export interface HttpSession {
  baseUrl: string;
  /** The `Cookie` header that the next request carries; empty at first. */
  cookieHeader(): string;
  /** Takes over another server's address, for one that was started anew. */
  moveTo(baseUrl: string): void;
  send(method: string, path: string, ask?: Ask): Promise<Answer>;
  get(path: string, ask?: Ask): Promise<Answer>;
  post(path: string, json?: unknown, ask?: Ask): Promise<Answer>;
  patch(path: string, json: unknown, ask?: Ask): Promise<Answer>;
  delete(path: string, ask?: Ask): Promise<Answer>;
}

/** @returns a caller that keeps the cookies of one server; redirects are not followed */
export function createHttpSession(baseUrl: string): HttpSession {
  const jar = new Map<string, string>();
  const cookieHeader = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function send(method: string, path: string, ask: Ask = {}): Promise<Answer> {
    const headers: Record<string, string> = { ...ask.headers };
    if (jar.size > 0 && headers["cookie"] === undefined) headers["cookie"] = cookieHeader();
    const init: RequestInit = { method, headers, redirect: "manual" };
    if (ask.json !== undefined) {
      headers["content-type"] ??= "application/json";
      init.body = JSON.stringify(ask.json);
    } else if (ask.form !== undefined) init.body = ask.form;
    else if (ask.body !== undefined) init.body = ask.body;
    if (ask.signal !== undefined) init.signal = ask.signal;
    const response = await fetch(new URL(path, session.baseUrl), init);
    keepCookies(jar, response.headers);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      text,
      json: (): unknown => JSON.parse(text) as unknown,
    };
  }

  const session: HttpSession = {
    baseUrl,
    cookieHeader,
    moveTo: (next) => {
      session.baseUrl = next;
    },
    send,
    get: (path, ask) => send("GET", path, ask),
    post: (path, json, ask) =>
      send("POST", path, { ...(json === undefined ? {} : { json }), ...ask }),
    patch: (path, json, ask) => send("PATCH", path, { json, ...ask }),
    delete: (path, ask) => send("DELETE", path, ask),
  };
  return session;
}

function keepCookies(jar: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = "", ...attributes] = line.split(";");
    const equals = pair.indexOf("=");
    const name = pair.slice(0, equals).trim();
    const ended = attributes.some((attribute) => /^\s*max-age\s*=\s*(?:0|-)/i.test(attribute));
    if (ended) jar.delete(name);
    else jar.set(name, pair.slice(equals + 1).trim());
  }
}
