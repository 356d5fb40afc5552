import { createHmac } from "node:crypto";
import type { IncomingHttpHeaders, RequestListener } from "node:http";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { webhookMessage } from "@emblazon/contract";
import type { WebhookMessage } from "@emblazon/contract";
import { openTestInternet } from "../../../platform/outgoing/testing/test-internet.ts";
import type { TestInternet } from "../../../platform/outgoing/testing/test-internet.ts";

export interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server of somebody's, at a public address and with a certificate that is trusted. */
export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** Says yes until it is told otherwise; called once a message is read. */
  answer: RequestListener;
}

export interface Outside {
  readonly net: TestInternet;
  open(name: string): Promise<Receiver>;
  /** @throws when somebody was connected to who is no receiver */
  close(): Promise<void>;
}

export const saying =
  (status: number): RequestListener =>
  (_request, response) =>
    response.writeHead(status).end();

export async function openOutside(): Promise<Outside> {
  const net = await openTestInternet();
  const trusted = getCACertificates();
  return {
    net,
    open: async (name) => {
      const received: Received[] = [];
      const listener: RequestListener = (request, response) => {
        const pieces: Buffer[] = [];
        request.on("data", (piece: Buffer) => pieces.push(piece));
        request.on("end", () => {
          const { method, url: path, headers } = request;
          received.push({ method, path, headers, body: Buffer.concat(pieces).toString() });
          receiver.answer(request, response);
        });
      };
      const { url, certificate } = await net.serveTls(name, listener);
      setDefaultCACertificates([...getCACertificates(), certificate]);
      const receiver: Receiver = { url: `${url}hook`, received, answer: saying(204) };
      return receiver;
    },
    close: async () => {
      setDefaultCACertificates(trusted);
      const strays = [...net.strays];
      await net.close();
      if (strays.length > 0) throw new Error(`somebody was connected to ${strays.join(", ")}`);
    },
  };
}

/**
 * What a receiver reads, once it has checked by itself who sends.
 * @throws when the signature is not that of the secret
 */
export function readSigned(secret: string, { headers, body }: Received): WebhookMessage {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  const expected = createHmac("sha256", key).update(signed).digest("base64");
  if (headers["webhook-signature"] !== `v1,${expected}`) throw new Error("signed by another");
  return webhookMessage.parse(JSON.parse(body));
}
