import { setTimeout as wait } from "node:timers/promises";
import type { Config } from "../../config.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { createGuardedFetch } from "../../platform/outgoing/guarded-fetch.ts";
import type { OutgoingBounds } from "../../platform/outgoing/guarded-fetch.ts";
import { internet } from "../../platform/outgoing/network.ts";
import type { Network } from "../../platform/outgoing/network.ts";
import { parseOutgoingUrl } from "../../platform/outgoing/outgoing-url.ts";
import { addressRefused, fetchPicture } from "./fetch-picture.ts";
import type { RemotePicture } from "./fetch-picture.ts";

/** The way out, its limits, and the clock; only tests have others. */
export interface Outside {
  readonly network: Network;
  readonly bounds: Omit<OutgoingBounds, "mostBytes">;
  /** In milliseconds, from any beginning. */
  readonly now: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

export const OUTSIDE: Outside = {
  network: internet,
  bounds: {
    connectMs: 5_000,
    headMs: 5_000,
    idleMs: 3_000,
    bodyMs: 10_000,
    // The caller's own line may be slow; only whoever takes nothing is left sooner.
    totalMs: 120_000,
    mostRedirects: 3,
  },
  now: () => performance.now(),
  wait: (ms, signal) => wait(ms, undefined, { signal }),
};

/** What failed at once is told no sooner than what failed with the limit on an answer's head. */
const AFTER_HEAD_MS = 250;

export interface PictureSource {
  /** @throws AppError as `fetchPicture`; the reason of `signal` */
  fetch(url: URL, signal: AbortSignal): Promise<RemotePicture>;
  close(): Promise<void>;
}

/** Pictures from other servers, so that nobody learns from the time it takes what lies inside. */
export function createPictureSource(
  { maxFileSizeBytes, publicUrl }: Pick<Config, "maxFileSizeBytes" | "publicUrl">,
  { network, bounds, now, wait }: Outside,
): PictureSource {
  const client = createGuardedFetch({
    network,
    ownHosts: publicUrl === null ? [] : [new URL(publicUrl).hostname],
    bounds: { ...bounds, mostBytes: maxFileSizeBytes },
  });
  return {
    fetch: async (url, signal) => {
      const toldAt = now() + bounds.headMs + AFTER_HEAD_MS;
      try {
        return await fetchPicture(client, url, signal);
      } catch (error) {
        if (isAboutAddress(error)) await wait(Math.max(0, toldAt - now()), signal);
        throw error;
      }
    },
    close: () => client.close(),
  };
}

/** Reads what a caller names. Nobody learns anything from this but how they wrote it. */
export function readPictureUrl(text: string): URL {
  try {
    return parseOutgoingUrl(text);
  } catch (error) {
    throw addressRefused(error);
  }
}

function isAboutAddress(error: unknown): boolean {
  return error instanceof AppError && error.code === "address_refused";
}
