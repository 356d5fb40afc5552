import { readFileSync } from "node:fs";
import { join } from "node:path";
import { webhookMessage } from "@emblazon/contract";
import { expect, test } from "vitest";
import { newSigningSecret, signDelivery } from "../../platform/webhooks/sign-delivery.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../../docs/webhooks.md"), "utf8");

function block(language: string): string {
  const [, code = ""] = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "ms").exec(page) ?? [];
  return code;
}

type Verify = (secret: string, headers: object, body: Buffer) => boolean;

async function exampleOf(): Promise<Verify> {
  const code = Buffer.from(block("js")).toString("base64");
  const module: unknown = await import(`data:text/javascript;base64,${code}`);
  return Reflect.get(Object(module), "isFromEmblazon") as Verify;
}

test("the receiver that the page shows takes what is ours, and nothing else", async () => {
  const isFromEmblazon = await exampleOf();
  const secret = newSigningSecret();
  const body = '{"type":"ping","name":"Nørdlys"}';
  const headers = signDelivery(secret, { id: "one", sentAtMs: Date.now(), body });
  const bytes = Buffer.from(body);
  expect(isFromEmblazon(secret, headers, bytes)).toBe(true);
  const several = { ...headers, "webhook-signature": `v1,AAAA ${headers["webhook-signature"]}` };
  expect(isFromEmblazon(secret, several, bytes)).toBe(true);
  expect(isFromEmblazon(newSigningSecret(), headers, bytes)).toBe(false);
  expect(isFromEmblazon(secret, headers, Buffer.from(`${body} `))).toBe(false);
  expect(isFromEmblazon(secret, { ...headers, "webhook-id": "two" }, bytes)).toBe(false);
  expect(isFromEmblazon(secret, {}, bytes)).toBe(false);
  const old = signDelivery(secret, { id: "one", sentAtMs: Date.now() - 301_000, body });
  expect(isFromEmblazon(secret, old, bytes)).toBe(false);
});

test("the message that the page shows is one of those that are sent", () => {
  const shown: unknown = JSON.parse(block("json").replaceAll("0195…", crypto.randomUUID()));
  expect(webhookMessage.parse(shown)).toEqual(shown);
});
