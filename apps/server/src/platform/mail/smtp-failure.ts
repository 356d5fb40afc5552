import { z } from "zod";
import type { SmtpServerAddress } from "./smtp-server-address.ts";

/** What is to be known of a mail that did not go out. */
export interface SmtpFailure {
  /** The server will never take this mail: asking again only annoys it. */
  readonly isFinal: boolean;
  /** Its words, or the network's, for the administrator. */
  readonly words: string;
}

const LONGEST_WORDS = 300;

/** What nodemailer's errors carry. */
const smtpError = z.looseObject({
  code: z.string().optional().catch(undefined),
  message: z.string(),
  response: z.string().optional(),
  responseCode: z.number().optional(),
  /** Of an abort: why. */
  cause: z.looseObject({ message: z.string() }).optional().catch(undefined),
});

/** Refusals of the mail itself; others (greeting, login, TLS) are about the way there. */
const ABOUT_THE_MAIL = new Set(["EENVELOPE", "EMESSAGE"]);
/** 503: out of order, a matter of the session. 530 to 538: a login that is missing or wrong. */
const CAN_BE_MENDED = new Set([503, 530, 534, 535, 538]);

/** Reads why sending failed; what the words hold of the login is struck out. */
export function readFailure(error: unknown, login: SmtpServerAddress["login"]): SmtpFailure {
  const { success, data } = smtpError.safeParse(error);
  if (!success) return { isFinal: false, words: plain(String(error), login) };
  const { code = "", message, response, responseCode = 0, cause } = data;
  const isRefusal = responseCode >= 500 && responseCode < 600 && !CAN_BE_MENDED.has(responseCode);
  return {
    isFinal: isRefusal && ABOUT_THE_MAIL.has(code),
    words: plain(response ?? [message, cause?.message].filter(Boolean).join(": "), login),
  };
}

function plain(text: string, login: SmtpServerAddress["login"]): string {
  const open = login === null ? text : secretsOf(login).reduce(strikeOut, text);
  return open
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .slice(0, LONGEST_WORDS)
    .toWellFormed()
    .trim();
}

function strikeOut(text: string, secret: string): string {
  return text.replaceAll(secret, "[redacted]");
}

/** The password as it is, and as the login's commands carry it (RFC 4616, LOGIN). */
function secretsOf({ user, pass }: NonNullable<SmtpServerAddress["login"]>): string[] {
  if (pass === "") return [];
  const base64 = (text: string): string => Buffer.from(text).toString("base64");
  return [base64(`\0${user}\0${pass}`), base64(pass), encodeURIComponent(pass), pass];
}
