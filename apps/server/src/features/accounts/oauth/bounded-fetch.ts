import type { CustomFetch } from "openid-client";

export interface FetchBounds {
  /** For a whole answer, from the connection to its last byte. */
  readonly timeoutMs: number;
  /** Of a body, once it is unpacked. */
  readonly mostBytes: number;
}

/**
 * A fetch for providers' answers that ends, however slow or long they are. It follows no redirect:
 * nothing is asked but what the configuration names.
 */
export function boundedFetch({ timeoutMs, mostBytes }: FetchBounds): CustomFetch {
  return async (url, { body, duplex, headers, method, signal }) => {
    const late = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, {
      method,
      headers,
      body: body ?? null,
      redirect: "manual",
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
      ...(duplex === undefined ? {} : { duplex }),
    });
    const bytes = await readBody(response, mostBytes);
    const { status, statusText } = response;
    const isBodiless = status === 204 || status === 205 || status === 304;
    const init = { status, statusText, headers: response.headers };
    return new Response(isBodiless ? null : bytes, init);
  };
}

async function readBody(response: Response, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const body: AsyncIterable<Uint8Array> | null = response.body;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.byteLength;
    if (length > mostBytes) throw new RangeError("the answer is too large");
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
