import type { FastifyReply, FastifyRequest } from "fastify";
import type { ServerResponse } from "node:http";
import { AppError } from "../errors/app-error.ts";
import type { EventLog, EventReader, LoggedEvent, Unsubscribe } from "../events/event-log.ts";
import { callerAddress } from "./caller-address.ts";
import type { CrossOriginHeaders } from "./cross-origin.ts";
import { Places } from "./places.ts";
import type { Release } from "./places.ts";
import { securityHeaders } from "./security-headers.ts";
import type { SecurityOptions } from "./security-headers.ts";

const HEARTBEAT_MS = 15_000;

/** Half of how long a stream may outlive its reader's right to it. */
const RECHECK_MS = 30_000;

/** A client that lets this much pile up is cut off; it comes back with Last-Event-ID. */
const MOST_BUFFERED_BYTES = 256 * 1024;

/** A household or an office has more than one reader. */
const READERS_PER_ADDRESS = 5;

/** Soon: whoever has closed a stream has its place again at once. */
const COME_BACK_S = 5;

const CONNECTION_ID = /^\d{1,15}$/;

export interface EventStreamsOptions {
  readonly events: EventLog;
  readonly security: SecurityOptions;
  readonly crossOrigin: CrossOriginHeaders;
  /** Streams that one process holds at most; more are told to come back. */
  readonly maxStreams: number;
  /** The same for one reader; one address may have `READERS_PER_ADDRESS` times as many. */
  readonly maxStreamsPerReader: number;
}

export interface OpenStreamOptions {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly streamId: string;
  /** Whose stream it is, as far as streams are counted. */
  readonly readerId: string;
  /** Whether the reader, who could when the stream was opened, may still read it. */
  readonly mayStillRead: () => Promise<boolean>;
}

/** One open stream, as lean as can be: there may be thousands. */
interface OpenStream {
  readonly response: ServerResponse;
  readonly mayStillRead: () => Promise<boolean>;
  readonly releasePlace: Release;
  leave: Unsubscribe;
}

/** Answers requests with streams of the event log, as Server-Sent Events. */
export class EventStreams {
  readonly #options: EventStreamsOptions;
  readonly #open = new Set<OpenStream>();
  readonly #places = new Places();
  readonly #headers: Record<string, string>;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #recheck: NodeJS.Timeout;
  #isRechecking = false;

  constructor(options: EventStreamsOptions) {
    this.#options = options;
    this.#headers = {
      ...securityHeaders("data", options.security),
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    };
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS);
    this.#heartbeat.unref();
    this.#recheck = setInterval(() => void this.#recheckAll(), RECHECK_MS);
    this.#recheck.unref();
  }

  get count(): number {
    return this.#open.size;
  }

  /** Hands the rest of the request over to the stream, from the client's Last-Event-ID on. */
  open({ request, reply, streamId, readerId, mayStillRead }: OpenStreamOptions): void {
    const releasePlace = this.#takePlace(request, readerId);
    const afterId = readLastEventId(request);
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      ...passedOn(reply),
      ...this.#headers,
      ...this.#options.crossOrigin(request),
      "x-request-id": request.id,
    });
    response.write(": welcome\n\n");
    const stream: OpenStream = { response, mayStillRead, releasePlace, leave: () => undefined };
    this.#open.add(stream);
    response.once("close", () => this.#forget(stream));
    response.on("error", () => response.destroy());
    const reader: EventReader = {
      onEvents: (events) => send(stream.response, events.map(toMessage).join("")),
      onEnd: () => response.end(),
    };
    stream.leave = this.#options.events.subscribe({ streamId, afterId, reader });
    // A client that is gone already has had its "close".
    if (response.destroyed) this.#forget(stream);
  }

  /** Says goodbye to everybody: clients come back by themselves, to another process or to the next. */
  stop(): void {
    clearInterval(this.#heartbeat);
    clearInterval(this.#recheck);
    for (const stream of this.#open) dismiss(stream);
  }

  /** @throws AppError when there is none left, in this process or for this reader */
  #takePlace(request: FastifyRequest, readerId: string): Release {
    const { maxStreams, maxStreamsPerReader: most } = this.#options;
    const headers = { "retry-after": String(COME_BACK_S) };
    if (this.#open.size >= maxStreams) {
      throw new AppError("unavailable", "Too many streams are open here: try again soon.", {
        headers,
      });
    }
    const reader = { name: readerId, most };
    const address = { name: callerAddress(request), most: most * READERS_PER_ADDRESS };
    const place = this.#places.take([reader, address]);
    if (typeof place === "function") return place;
    const whose = place === reader ? "of yours" : "from your address";
    throw new AppError(
      "quota_exceeded",
      `No more than ${place.most} streams ${whose} may be open at once: close one, and try again.`,
      { headers },
    );
  }

  #forget(stream: OpenStream): void {
    stream.leave();
    stream.releasePlace();
    this.#open.delete(stream);
  }

  #beat(): void {
    for (const { response } of this.#open) send(response, ": still here\n\n");
  }

  /** One stream after another: thousands of questions at once would hold up everybody else. */
  async #recheckAll(): Promise<void> {
    if (this.#isRechecking) return;
    this.#isRechecking = true;
    for (const stream of [...this.#open]) {
      if (this.#open.has(stream) && !(await mayStay(stream))) dismiss(stream);
    }
    this.#isRechecking = false;
  }
}

/** A question that finds no answer, as while the database is away, ends no stream. */
async function mayStay({ mayStillRead }: OpenStream): Promise<boolean> {
  try {
    return await mayStillRead();
  } catch {
    return true;
  }
}

function dismiss({ leave, response }: OpenStream): void {
  leave();
  response.end("retry: 1000\n: goodbye\n\n");
}

function send(response: ServerResponse, text: string): void {
  response.write(text);
  if (response.writableLength > MOST_BUFFERED_BYTES) response.destroy();
}

/** JSON of the database is one line, but for the line breaks that it may carry between its parts. */
function toMessage({ id, json }: LoggedEvent): string {
  return `id: ${id}\ndata: ${json.replace(/[\r\n]+/g, " ")}\n\n`;
}

function readLastEventId(request: FastifyRequest): number {
  const given = request.headers["last-event-id"];
  return typeof given === "string" && CONNECTION_ID.test(given) ? Number(given) : 0;
}

/** Headers that were set before, such as cookies. */
function passedOn(reply: FastifyReply): Record<string, string | string[] | number> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
