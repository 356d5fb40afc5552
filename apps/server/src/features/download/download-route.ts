import { Readable } from "node:stream";
import { text } from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "../../platform/errors/app-error.ts";
import { createFairSemaphore } from "../../platform/fair-semaphore.ts";
import type { App } from "../../platform/http/app.ts";
import { callerAddress } from "../../platform/http/caller-address.ts";
import type { RouteAccess } from "../../platform/http/route-access.ts";
import { securityHeaders } from "../../platform/http/security-headers.ts";
import { contentDisposition } from "../content-disposition.ts";
import type { FeatureParts, Principal } from "../feature-parts.ts";
import { downloadName } from "./download-name.ts";
import { createPictureSource, OUTSIDE, readPictureUrl } from "./picture-source.ts";

const ACCESS = { limit: "download", ledBy: "own-pages" } as const satisfies RouteAccess;
const LONGEST_URL = 4_096;
const LONGEST_NAME = 120;
/** Whoever takes nothing for so long is taken for gone. */
const STALLED_MS = 30_000;
const MOST_AT_ONCE = 16;
const MOST_PER_CALLER = 3;
const RETRY_AFTER_SECONDS = 10;

const downloadQuery = z.strictObject({
  url: z.string().min(1).max(LONGEST_URL),
  filename: text(LONGEST_NAME).optional(),
});

/** `GET /download`: a picture that lies on another server, passed on to the caller as it comes. */
export function registerDownloadRoute(app: App, parts: FeatureParts, outside = OUTSIDE): void {
  const source = createPictureSource(parts.config, outside);
  const seats = createSeats();
  const requireAnybody = async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Principal> => {
    const principal = await parts.identity.identify(request, reply);
    if (principal === null) throw nobodyKnown();
    return principal;
  };
  app.addHook("onClose", () => source.close());
  app.get(
    "/download",
    {
      config: { access: ACCESS },
      exposeHeadRoute: false,
      schema: {
        summary: "A picture from another server, to be saved",
        description:
          "Of a public http or https address: a JPEG, PNG, WebP, AVIF or HEIC, by its content and not by what the other server says of it. `filename` is what it is saved as.",
        tags: ["download"],
        querystring: downloadQuery,
      },
      // Before the query is looked at: whoever is not known is told nothing about it.
      preValidation: async (request, reply) => {
        await requireAnybody(request, reply);
      },
    },
    async (request, reply) => {
      const principal = await requireAnybody(request, reply);
      const { filename } = request.query;
      const url = readPictureUrl(request.query.url);
      await seats(seatOf(principal, request), reply, async (signal) => {
        const { type, body } = await source.fetch(url, signal);
        reply.raw.setTimeout(STALLED_MS, () => reply.raw.destroy());
        void reply
          .headers({
            ...securityHeaders("user-file", parts),
            "cache-control": "no-store",
            "content-type": `image/${type}`,
            "content-disposition": contentDisposition(downloadName(filename, url, type), true),
          })
          .send(Readable.fromWeb(body));
      });
      return reply;
    },
  );
}

/** Who takes up a seat: a user, else an address, since guests are made too easily. */
function seatOf({ kind, userId }: Principal, request: FastifyRequest): string {
  return kind === "user" ? userId : callerAddress(request);
}

type Send = (signal: AbortSignal) => Promise<void>;

/** Runs `send` when a seat is free, and keeps the seat until the answer is out or the caller gone. */
function createSeats(): (key: string, reply: FastifyReply, send: Send) => Promise<void> {
  const seats = createFairSemaphore({
    slots: MOST_AT_ONCE,
    slotsPerKey: MOST_PER_CALLER,
    mostWaiting: MOST_AT_ONCE,
    refusal: tooMany,
  });
  return async (key, reply, send) => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const closed = new Promise<void>((resolve) => {
      reply.raw.once("close", () => {
        leaving.abort();
        resolve();
      });
    });
    const work = async (): Promise<void> => {
      await send(signal);
      await closed;
    };
    try {
      await seats.run(key, work, signal);
    } catch (error) {
      // Nobody reads it any more; it is no failure of ours.
      throw signal.aborted ? callerLeft(error) : error;
    }
  };
}

function nobodyKnown(): AppError {
  return new AppError("unauthenticated", "Begin a project or sign in first.", {
    headers: { "www-authenticate": "Bearer" },
  });
}

function tooMany(): AppError {
  return new AppError("unavailable", "Too many pictures are on their way: try again soon.", {
    headers: { "retry-after": String(RETRY_AFTER_SECONDS) },
  });
}

function callerLeft(cause: unknown): AppError {
  return new AppError("request_timeout", "The caller has left.", { cause });
}
