import { AttemptError, type Call } from "@emblazon/failover";
import type { z } from "zod";
import type { TargetOptions } from "../../pictures/vendor-config.ts";
import { readEvents, type VendorEvent } from "./read-events.ts";
import { readWithin } from "./read-within.ts";
import { refuseAnswer, type Recognise, type Refusing, refuseWords } from "./refuse-answer.ts";
import { toLostAnswer } from "./to-lost-answer.ts";
import type { VendorAnswer } from "./vendor-answer.ts";
import { describeAnswer } from "./words-of-answer.ts";

/** One request, relative to the vendor's address or within its origin. */
export interface Asked {
  readonly method?: "GET" | "POST" | "PUT";
  /** With its slash at the start and its query; or a whole URL of the same origin. */
  readonly path: string;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A good answer that may come bit by bit, if the vendor likes. */
export type Streamed =
  | { readonly kind: "whole"; readonly answer: VendorAnswer }
  /** Each as it comes; reading on throws an AttemptError where the rest is lost. */
  | { readonly kind: "events"; readonly events: AsyncIterable<VendorEvent> };

export interface VendorClient {
  /** The vendor as people know it. */
  readonly name: string;
  readonly baseUrl: string;
  /** Any answer. @throws AttemptError when none has come as a whole */
  ask(asked: Asked, call: Call): Promise<VendorAnswer>;
  /** A good answer. @throws AttemptError for any other, sorted by what it says */
  askWell(asked: Asked, call: Call): Promise<VendorAnswer>;
  /** The same for one that may come as events; no more of them are read than are asked for. */
  askStreamed(asked: Asked, call: Call): Promise<Streamed>;
  /** The JSON of a good answer. @throws AttemptError `bad_output` as well, when it is not of this shape */
  askJson<Schema extends z.ZodType>(
    schema: Schema,
    asked: Asked,
    call: Call,
  ): Promise<z.output<Schema>>;
  /** The same; null where the vendor says that there is nothing (404). */
  findJson<Schema extends z.ZodType>(
    schema: Schema,
    asked: Asked,
    call: Call,
  ): Promise<z.output<Schema> | null>;
  /** Anybody's file, with the key only where it is the vendor's own. @throws AttemptError */
  load(url: string, call: Call): Promise<VendorAnswer>;
  /** A bad answer as an error. */
  refuse(answer: VendorAnswer): AttemptError;
  /** What an answer that had begun well says of an error, as an error. */
  refuseWords(bytes: Uint8Array): AttemptError;
  /** The JSON of a good answer. @throws AttemptError `bad_output` */
  read<Schema extends z.ZodType>(answer: VendorAnswer, schema: Schema): z.output<Schema>;
  /** A text that may be shown: without the key, short, on one line. */
  clean(text: string): string;
}

export interface ClientOptions extends TargetOptions {
  /** The headers that let us in. */
  readonly letIn: (apiKey: string) => Readonly<Record<string, string>>;
  /** What only this vendor calls so. */
  readonly recognise?: Recognise;
}

/** A picture in base64 with the JSON around it, or a stream of them: 32 megabytes of file at the most. */
const MOST_BYTES = 48 * 1024 * 1024;
const EVENTS = /^text\/event-stream\b/i;

/** Asks one vendor: every way that can go wrong comes back as an `AttemptError` without the key. */
export function createVendorClient(options: ClientOptions): VendorClient {
  const { vendor, fetch, recognise } = options;
  const base = new URL(`${vendor.baseUrl}/`);
  const keys = vendor.apiKey === null ? {} : options.letIn(vendor.apiKey);
  const clean = (text: string): string => describeAnswer(text, vendor.apiKey);
  const refusing: Refusing = { name: vendor.name, clean, ...(recognise && { recognise }) };
  const refuse = (answer: VendorAnswer): AttemptError => refuseAnswer(answer, refusing);

  const isKeySendable = areHeaders(keys);

  const open = async (url: URL, asked: Asked, call: Call): Promise<Response> => {
    const letIn = url.origin === base.origin ? keys : {};
    if (letIn === keys && !isKeySendable) throw unsendable(vendor.name);
    try {
      return await fetch(url.href, toInit(asked, letIn, call));
    } catch (error) {
      throw toLostAnswer(error, vendor.name, call);
    }
  };
  const send = async (url: URL, asked: Asked, call: Call): Promise<VendorAnswer> =>
    readWhole(await open(url, asked, call), vendor.name, call);
  const ask = async (asked: Asked, call: Call): Promise<VendorAnswer> =>
    send(ownUrl(asked.path, base), asked, call);
  const askWell = async (asked: Asked, call: Call): Promise<VendorAnswer> => {
    const answer = await ask(asked, call);
    if (!isGood(answer.status)) throw refuse(answer);
    return answer;
  };
  const read = <Schema extends z.ZodType>(
    answer: VendorAnswer,
    schema: Schema,
  ): z.output<Schema> => {
    const parsed = schema.safeParse(parseJson(answer.bytes));
    if (parsed.success) return parsed.data;
    throw unreadable(answer, { name: vendor.name, clean });
  };
  return {
    name: vendor.name,
    baseUrl: vendor.baseUrl,
    clean,
    refuse,
    read,
    ask,
    askWell,
    refuseWords: (bytes) => refuseWords(bytes, refusing),
    async askStreamed(asked, call) {
      const response = await open(ownUrl(asked.path, base), asked, call);
      const { status, headers, body } = response;
      const isStream = EVENTS.test(headers.get("content-type") ?? "");
      if (isGood(status) && isStream && body !== null)
        return { kind: "events", events: eventsOf(body, status, vendor.name, call) };
      const answer = await readWhole(response, vendor.name, call);
      if (!isGood(status)) throw refuse(answer);
      return { kind: "whole", answer };
    },
    askJson: async (schema, asked, call) => read(await askWell(asked, call), schema),
    async findJson(schema, asked, call) {
      const answer = await ask(asked, call);
      if (answer.status === 404) return null;
      if (!isGood(answer.status)) throw refuse(answer);
      return read(answer, schema);
    },
    async load(url, call) {
      const answer = await send(new URL(url, base), { path: url }, call);
      if (!isGood(answer.status)) throw refuse(answer);
      return answer;
    },
  };
}

function areHeaders(given: Readonly<Record<string, string>>): boolean {
  try {
    void new Headers(given);
    return true;
  } catch {
    return false;
  }
}

/** The platform's own error says the key aloud, and looks like a connection that was lost. */
const unsendable = (name: string): AttemptError =>
  new AttemptError(
    "auth",
    `The key of ${name} has characters that no key has: was it pasted whole?`,
    {
      fate: "none",
    },
  );

async function readWhole(response: Response, name: string, call: Call): Promise<VendorAnswer> {
  const { status, headers } = response;
  const bytes = await readWithin(response, MOST_BYTES).catch((error: unknown) => {
    if (!isGood(status)) return new Uint8Array();
    throw toLostAnswer(error, name, call, status);
  });
  return { status, headers, bytes };
}

async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  status: number,
  name: string,
  call: Call,
): AsyncGenerator<VendorEvent, void, void> {
  try {
    yield* readEvents(body, MOST_BYTES);
  } catch (error) {
    throw toLostAnswer(error, name, call, status);
  }
}

function toInit(
  { method = "GET", json, form, headers }: Asked,
  letIn: Readonly<Record<string, string>>,
  { signal }: Call,
): RequestInit {
  const type = json === undefined ? {} : { "content-type": "application/json" };
  const body = json === undefined ? form : JSON.stringify(json);
  return {
    method,
    signal,
    headers: { ...type, ...headers, ...letIn },
    // What makes a job must not be made anew wherever somebody leads to.
    redirect: method === "GET" ? "follow" : "manual",
    ...(body !== undefined && { body }),
  };
}

/** Addresses in answers are kept to the vendor's own origin, since the key goes along. */
function ownUrl(path: string, base: URL): URL {
  const url = new URL(path.startsWith("/") ? `.${path}` : path, base);
  if (url.origin === base.origin) return url;
  throw new AttemptError("server", "An answer leads to another server");
}

const isGood = (status: number): boolean => status >= 200 && status < 300;

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}

function unreadable(
  { status, bytes }: VendorAnswer,
  { name, clean }: Pick<VendorClient, "name" | "clean">,
): AttemptError {
  const text = Buffer.from(bytes.subarray(0, 4000)).toString("utf8");
  const said = bytes.length === 0 ? "nothing" : `what cannot be used: ${clean(text)}`;
  return new AttemptError("bad_output", `${name} answered ${status} with ${said}`);
}
