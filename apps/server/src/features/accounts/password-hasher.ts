import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { AppError } from "../../platform/errors/app-error.ts";
import { createSemaphore } from "../../platform/semaphore.ts";

const run = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 70 ms of one core. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const SALT_BYTES = 16;
const FORM =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$([\w-]{1,88})\$([\w-]{1,172})$/;

/** More waiting than this is a flood: whoever comes then is sent away. */
const MOST_WAITING = 20;
const RETRY_AFTER_SECONDS = 2;

export interface PasswordHasher {
  /** A new hash in the usual text form, with its cost and salt. */
  hash(password: string): Promise<string>;
  /** Takes as long without a hash as with one, so that nobody learns which accounts there are. */
  matches(password: string, hash: string | null): Promise<boolean>;
}

interface Parts {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

/**
 * Hashes passwords with argon2id (RFC 9106), in Node's thread pool.
 * @param concurrency how many side by side; each takes a core and 19 MiB
 * @throws AppError `rate_limited` from its methods when too many wait already
 */
export function createPasswordHasher(concurrency: number): PasswordHasher {
  const turns = createSemaphore(concurrency, { mostWaiting: MOST_WAITING, refusal: tooBusy });
  const nobody: Parts = {
    ...COST,
    salt: randomBytes(SALT_BYTES),
    tag: randomBytes(COST.tagLength),
  };

  async function derive(password: string, { salt, tag, ...cost }: Parts): Promise<Buffer> {
    const derived = await turns.run(() =>
      run("argon2id", {
        message: Buffer.from(password.normalize("NFC")),
        nonce: salt,
        memory: cost.memory,
        passes: cost.passes,
        parallelism: cost.parallelism,
        tagLength: tag.byteLength,
      }),
    );
    return Buffer.from(derived);
  }

  return {
    hash: async (password) => {
      const salt = randomBytes(SALT_BYTES);
      const tag = await derive(password, { ...nobody, salt });
      const cost = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`;
      return `$argon2id$v=19$${cost}$${salt.toString("base64url")}$${tag.toString("base64url")}`;
    },
    matches: async (password, hash) => {
      const parts = (hash === null ? null : readHash(hash)) ?? nobody;
      const tag = await derive(password, parts);
      return timingSafeEqual(tag, parts.tag) && parts !== nobody;
    },
  };
}

function readHash(text: string): Parts | null {
  const [, memory, passes, parallelism, salt = "", tag = ""] = FORM.exec(text) ?? [];
  if (memory === undefined) return null;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, "base64url"),
    tag: Buffer.from(tag, "base64url"),
  };
}

function tooBusy(): AppError {
  return new AppError("rate_limited", "Too many people sign in at this moment: try again soon.", {
    headers: { "retry-after": String(RETRY_AFTER_SECONDS) },
  });
}
