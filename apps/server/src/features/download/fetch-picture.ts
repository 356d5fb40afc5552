import { sniffImage } from "../../pictures/sniff-image.ts";
import type { PictureType } from "../../pictures/sniff-image.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { GuardedFetch } from "../../platform/outgoing/guarded-fetch.ts";
import { findOutgoingError } from "../../platform/outgoing/outgoing-error.ts";
import { peekBody } from "../../platform/outgoing/peek-body.ts";

export interface RemotePicture {
  /** By its first bytes, whatever the other server says. */
  readonly type: PictureType;
  /** Fails with an `OutgoingError` where it is too large, too slow or breaks off. */
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Enough for every kind of picture that is known. */
const SNIFFED_BYTES = 64;
const HEADERS = { accept: "image/*", "accept-encoding": "identity" };

/**
 * Asks for a picture and looks at how it begins.
 * @throws AppError `address_refused` when no answer came about, for whatever reason; `fetch_failed` and
 *   `unsupported_media_type` when the answer is none of a picture; the reason of `signal`
 */
export async function fetchPicture(
  { fetch }: Pick<GuardedFetch, "fetch">,
  url: URL,
  signal: AbortSignal,
): Promise<RemotePicture> {
  let response: Response;
  try {
    response = await fetch(url, { headers: HEADERS, signal });
  } catch (error) {
    signal.throwIfAborted();
    throw isTooLarge(error) ? tooLarge(error) : addressRefused(error);
  }
  if (response.status !== 200 || response.body === null) {
    await response.body?.cancel();
    throw failed(`The other server has no picture there: it answered ${response.status}.`);
  }
  try {
    return await lookAt(response.body);
  } catch (error) {
    signal.throwIfAborted();
    if (findOutgoingError(error) === null) throw error;
    throw isTooLarge(error) ? tooLarge(error) : failed("The other server broke off.", error);
  }
}

async function lookAt(whole: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<RemotePicture> {
  const { head, body } = await peekBody(whole, SNIFFED_BYTES);
  const type = sniffImage(head);
  if (type !== null) return { type, body };
  await body.cancel();
  throw new AppError(
    "unsupported_media_type",
    "What lies there is no picture in JPEG, PNG, WebP, AVIF or HEIC.",
  );
}

/**
 * One answer for an address that may not be asked, one that nobody has and one where nobody answers:
 * who could tell them apart would find out what lies in the server's own network.
 */
export function addressRefused(cause: unknown): AppError {
  return new AppError(
    "address_refused",
    "Give a public http or https address, without a user or a port of its own, whose server answers within a few seconds.",
    { cause },
  );
}

function isTooLarge(error: unknown): boolean {
  return findOutgoingError(error)?.kind === "too-large";
}

function tooLarge(cause: unknown): AppError {
  return failed("What lies there is larger than pictures may be here.", cause);
}

function failed(detail: string, cause?: unknown): AppError {
  return new AppError("fetch_failed", detail, { retryable: false, cause });
}
