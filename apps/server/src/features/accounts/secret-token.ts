import { createHash, randomBytes } from "node:crypto";

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits that only their holder knows. */
export function newSecretToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token; null for text that was never one. */
export function hashSecretToken(token: string | undefined): string | null {
  if (token === undefined || !TOKEN.test(token)) return null;
  return createHash("sha256").update(token).digest("hex");
}
