import {
  AttemptError,
  type Call,
  type ErrorClass,
  failureOf,
  type JobState,
} from "@emblazon/failover";
import { setTimeout as pause } from "node:timers/promises";
import { sniffImage } from "../../../pictures/sniff-image.ts";
import type { VendorPicture } from "../../pictures/picture-request.ts";
import type { VendorClient } from "./vendor-client.ts";

const PASSING: readonly string[] = ["network", "timeout", "server", "rate"];
/** Between two tries to fetch a picture that is paid for, in milliseconds. */
const PAUSES_MS: readonly number[] = [200, 800];

/** @throws AttemptError `bad_output` for what is no picture at all; whether it is whole is not seen */
export function pictureOf(bytes: Uint8Array, revisedPrompt: string | null = null): VendorPicture {
  if (bytes.length === 0) throw new AttemptError("bad_output", "The picture is empty");
  if (sniffImage(bytes) === null) throw new AttemptError("bad_output", "It is no picture");
  return { kind: "picture", bytes, revisedPrompt };
}

/** @param text base64, as it is or in a data URL. @throws AttemptError `bad_output` */
export function pictureOfBase64(text: string, revisedPrompt: string | null = null): VendorPicture {
  const [, data = ""] = /^(?:data:[^,]*,)?([\w+/=\s-]*)$/.exec(text) ?? [];
  return pictureOf(Buffer.from(data, "base64"), revisedPrompt);
}

/** Fetches a file once. @throws AttemptError; `bad_output` where it is not there or no picture */
export async function loadPicture(
  client: VendorClient,
  url: string,
  call: Call,
): Promise<VendorPicture> {
  if (url.startsWith("data:")) return pictureOfBase64(url);
  if (!isWebAddress(url, client.baseUrl))
    throw new AttemptError("bad_output", "The picture has no address");
  try {
    const { bytes } = await client.load(url, call);
    return pictureOf(bytes);
  } catch (error) {
    if (!(error instanceof AttemptError) || isPassing(error)) throw error;
    if (error.failure.errorClass === "canceled") throw error;
    throw lost(error);
  }
}

/**
 * Fetches the result of work that is over and has no id to ask by again: once more after trouble that
 * passes, since it is paid for. @throws AttemptError with fate `ended`
 */
export async function loadPaidPicture(
  client: VendorClient,
  url: string,
  call: Call,
): Promise<VendorPicture> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await loadPicture(client, url, call);
    } catch (error) {
      if (!(error instanceof AttemptError) || !isPassing(error)) throw error;
    }
    await pause(pauseMs, undefined, { signal: call.signal }).catch(() => undefined);
  }
  try {
    return await loadPicture(client, url, call);
  } catch (error) {
    throw error instanceof AttemptError && isPassing(error) ? lost(error) : error;
  }
}

/** How a job stands whose picture is there: trouble with fetching it passes, anything else ends it. */
export async function doneWith(
  load: () => Promise<VendorPicture>,
): Promise<JobState<VendorPicture>> {
  try {
    return { kind: "done", result: await load() };
  } catch (error) {
    if (!(error instanceof AttemptError) || error.failure.errorClass !== "bad_output") throw error;
    return { kind: "failed", failure: error.failure };
  }
}

/** A job that is over without a picture; without a cost, nobody knows what it was. */
export const failedJob = (
  errorClass: ErrorClass,
  message: string,
  costMicros?: number,
): JobState<VendorPicture> => ({
  kind: "failed",
  failure: failureOf(errorClass, message, {
    fate: "ended",
    ...(costMicros !== undefined && { costMicros }),
  }),
});

const isPassing = ({ failure }: AttemptError): boolean => PASSING.includes(failure.errorClass);

const lost = (error: AttemptError): AttemptError =>
  new AttemptError("bad_output", `The picture cannot be fetched. ${error.message}`, {
    cause: error,
  });

function isWebAddress(url: string, base: string): boolean {
  return /^(?:\/|https?:\/\/)/i.test(url) && URL.canParse(url, base);
}
