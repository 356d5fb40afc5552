import type { VendorAnswer } from "./vendor-answer.ts";

/** Seconds in the body: Google's RetryInfo, and Hugging Face's guess while a model is loaded. */
const IN_BODY: readonly RegExp[] = [
  /"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"/,
  /"estimated_time"\s*:\s*(\d+(?:\.\d+)?)/,
];

/** Nobody waits for longer, and a wrong date would be one of years. */
const MOST_MS = 24 * 3_600_000;

/**
 * How long a vendor asks to be left alone, in milliseconds and a day at the most; null where it
 * does not say. A date is read against the vendor's own clock where it tells it.
 */
export function readRetryAfter({ headers, bytes }: VendorAnswer): number | null {
  const said = inHeaders(headers) ?? inBody(bytes);
  return said === null ? null : Math.min(said, MOST_MS);
}

function inBody(bytes: Uint8Array): number | null {
  const text = Buffer.from(bytes.subarray(0, 16 * 1024)).toString("utf8");
  for (const pattern of IN_BODY) {
    const [, seconds] = pattern.exec(text) ?? [];
    if (seconds !== undefined) return Math.ceil(Number(seconds) * 1000);
  }
  return null;
}

function inHeaders(headers: Headers): number | null {
  const inMs = headers.get("retry-after-ms");
  if (inMs !== null && /^\d+$/.test(inMs)) return Number(inMs);
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  const untilMs = Date.parse(value);
  if (Number.isNaN(untilMs)) return null;
  const nowMs = Date.parse(headers.get("date") ?? "");
  return Math.max(0, untilMs - (Number.isNaN(nowMs) ? Date.now() : nowMs));
}
