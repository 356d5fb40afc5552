import { isLoopback } from "../is-loopback.ts";

/** Where mails are handed in, out of a setting. */
export interface SmtpServerAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** No word goes out before the server has agreed to TLS. */
  readonly requireTLS: boolean;
  /** null: the server takes mails from anybody who reaches it. */
  readonly login: { readonly user: string; readonly pass: string } | null;
}

const SUBMISSION = 587;
const SUBMISSION_TLS = 465;

/**
 * Reads `smtp://user:password@host:587` or `smtps://…`. A password is never sent in the clear over a
 * network, whatever the server (or whoever answers in its place) says.
 */
export function readServerAddress(smtpUrl: string): SmtpServerAddress {
  const url = new URL(smtpUrl);
  const startsWithTls = url.protocol === "smtps:" || url.port === String(SUBMISSION_TLS);
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const hasLogin = url.username !== "" || url.password !== "";
  return {
    host,
    port: Number(url.port) || (startsWithTls ? SUBMISSION_TLS : SUBMISSION),
    secure: startsWithTls,
    requireTLS: !startsWithTls && hasLogin && !isLoopback(host),
    login: hasLogin ? { user: decode(url.username), pass: decode(url.password) } : null,
  };
}

/** A % that begins no code is a % of the password. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
