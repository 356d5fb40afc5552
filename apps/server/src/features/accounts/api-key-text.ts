import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { newSecretToken } from "./secret-token.ts";

/** Tells a key from an access token, for us and for whoever scans code for lost secrets. */
const MARK = "emb_";
const KEY = /^emb_[A-Za-z0-9_-]{43}$/;
const SHOWN = MARK.length + 6;

export interface NewApiKey {
  readonly text: string;
  readonly hash: string;
  /** How it begins, for lists. */
  readonly prefix: string;
}

export function newApiKey(): NewApiKey {
  const text = `${MARK}${newSecretToken()}`;
  return { text, hash: hashApiKey(text) ?? "", prefix: text.slice(0, SHOWN) };
}

/** What the database keeps of a key; null for text that was never one. */
export function hashApiKey(text: string): string | null {
  return KEY.test(text) ? createHash("sha256").update(text).digest("hex") : null;
}

export function looksLikeApiKey(text: string): boolean {
  return text.startsWith(MARK);
}

/** Whether a request comes with a key, a right one or not. */
export function isWithApiKey({ headers }: Pick<FastifyRequest, "headers">): boolean {
  return /^\s*Bearer +emb_/i.test(headers.authorization ?? "");
}
