import type { Logger } from "pino";

/** One JSON line per call on stdout; secrets are struck out, control characters escaped. */
export type Log = Logger;
