import type { SMTPPoolOptions, Transporter } from "nodemailer";
import { domainOf, readSender } from "./mail-address.ts";
import { readFailure } from "./smtp-failure.ts";
import type { SmtpFailure } from "./smtp-failure.ts";
import { readServerAddress } from "./smtp-server-address.ts";
import type { SmtpServerAddress } from "./smtp-server-address.ts";

/** A mail that is about to be sent; its id makes the Message-ID. */
export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface SmtpLimits {
  /** From the look-up of the server's name to its greeting, TLS counted in. */
  readonly connectMs: number;
  /** How long the server may keep silent. */
  readonly answerMs: number;
  /** From the first byte to the last answer. */
  readonly wholeMs: number;
}

export interface SmtpClient {
  /** Resolves when the server has taken the mail. */
  send(letter: Letter, signal: AbortSignal): Promise<void>;
  /** What a rejection of `send` means. */
  explain(error: unknown): SmtpFailure;
  close(): Promise<void>;
}

export interface SmtpClientOptions {
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly connections: number;
  readonly limits: SmtpLimits;
}

/** The way to the mail server. Opens with the first mail; nodemailer is not even loaded before. */
export function createSmtpClient(options: SmtpClientOptions): SmtpClient {
  const server = readServerAddress(options.smtpUrl);
  const from = readSender(options.mailFrom);
  let opening: Promise<Transporter> | null = null;
  const open = async (): Promise<Transporter> => {
    const { createTransport } = await import("nodemailer");
    return createTransport({ ...poolOptions(server, options), pool: true });
  };
  return {
    send: async ({ id, to, subject, html, text }, signal) => {
      const transport = await (opening ??= open());
      const late = AbortSignal.timeout(options.limits.wholeMs);
      await transport.sendMail({
        from,
        to: { name: "", address: to },
        // Said outright, so that nothing is read out of a header.
        envelope: { from: from.address, to: [to] },
        subject,
        html,
        text,
        messageId: `<${id}@${domainOf(from.address)}>`,
        headers: { "Auto-Submitted": "auto-generated" },
        signal: AbortSignal.any([signal, late]),
      });
    },
    explain: (error) => readFailure(error, server.login),
    close: async () => (await opening)?.close({ force: true }),
  };
}

function poolOptions(
  { host, port, secure, requireTLS, login }: SmtpServerAddress,
  { connections, limits }: SmtpClientOptions,
): SMTPPoolOptions {
  return {
    host,
    port,
    secure,
    requireTLS,
    ...(login === null ? {} : { auth: login }),
    tls: { rejectUnauthorized: true },
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.connectMs,
    dnsTimeout: limits.connectMs,
    socketTimeout: limits.answerMs,
    maxConnections: connections,
    // The job tries again by itself; the pool would do so even when the server has the mail already.
    maxRequeues: 0,
    idleTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
