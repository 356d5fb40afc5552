import { pino } from "pino";
import type { DestinationStream } from "pino";
import type { Config } from "../../config.ts";
import type { Log } from "./log.ts";
import { strikeSecrets } from "./strike-secrets.ts";

/** No field of a line is longer: a client could fill the disk by its User-Agent. */
const LONGEST_TEXT = 1_000;

/** The program's log; `destination` is stdout when not given. */
export function createLog(level: Config["logLevel"], destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string): object => ({ level: label }),
      log: strikeSecrets,
    },
    serializers: { err: serializeError },
    hooks: { streamWrite: escapeHidden },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** What JSON may hold as it is, and a terminal obeys or an eye is misled by. */
const HIDDEN = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function escapeHidden(line: string): string {
  return line.replace(HIDDEN, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** An error with its causes; its text loses passwords and what a query was asked with. */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return cutText(String(error));
  const described: Record<string, unknown> = {
    type: error.name,
    message: cutText(withoutSecrets(error.message)),
    stack: error.stack === undefined ? undefined : withoutSecrets(error.stack).slice(0, 4_000),
  };
  for (const name of ["code", "constraint", "table", "routine"]) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === "string") described[name] = value;
  }
  if (error.cause !== undefined && error.cause !== null) {
    described["cause"] = serializeError(error.cause);
  }
  return described;
}

/** Drizzle puts a failed query's values behind "params:": hashes, addresses, what people wrote. */
function withoutSecrets(text: string): string {
  return text
    .replace(/((?<!\w)\w+:\/\/[^:@/\s]*:)[^@/\s]+@/g, "$1[redacted]@")
    .replace(/\nparams: [^]*?(?=\n {4}at |$)/, "\nparams: [redacted]");
}

/** `text` cut to what a log line takes. */
export function cutText(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
}
