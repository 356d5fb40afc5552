import { hkdfSync } from "node:crypto";

/** What this installation alone knows. Every use gets a key of its own, so that none opens another's. */
export interface Secrets {
  /** 32 bytes for one purpose, the same at each start. */
  keyFor(purpose: string): Buffer;
}

/** @param secret at least 32 bytes of chance */
export function createSecrets(secret: string): Secrets {
  const known = new Map<string, Buffer>();
  return {
    keyFor: (purpose) => {
      const key = known.get(purpose) ?? deriveKey(secret, purpose);
      known.set(purpose, key);
      return key;
    },
  };
}

/** HKDF with SHA-256 (RFC 5869); the secret is strong already, so no salt. */
function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `emblazon:${purpose}`, 32));
}
