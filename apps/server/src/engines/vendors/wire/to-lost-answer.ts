import { AttemptError, type Call } from "@emblazon/failover";
import { findOutgoingError } from "../../../platform/outgoing/outgoing-error.ts";

/** Failures before anything was sent, as Node and its `fetch` call them. */
const NEVER_SENT: readonly string[] = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_HAS_EXPIRED",
];

/**
 * What a request without a whole answer means. Only where nothing was sent can nothing have been made;
 * a good answer whose body broke off may still be of work that goes on.
 */
export function toLostAnswer(
  error: unknown,
  name: string,
  { signal }: Pick<Call, "signal">,
  status?: number,
): AttemptError {
  if (signal.aborted) return new AttemptError("canceled", "It was called off", { cause: error });
  const kind = findOutgoingError(error)?.kind;
  // Whether its head says so already or its body goes on and on: it has answered.
  if (kind === "too-large")
    return new AttemptError("bad_output", `${name} answered with too much`, { cause: error });
  if (kind === "timeout")
    return new AttemptError("timeout", `${name} did not answer in time`, { cause: error });
  if (kind === "redirect")
    return new AttemptError("server", `${name} leads elsewhere: is its address right?`, {
      fate: "none",
      cause: error,
    });
  if (kind === "refused")
    return new AttemptError("unsupported", `${name} may not be asked at its address`, {
      fate: "none",
      cause: error,
    });
  const isUnsent = kind === "unreachable" || codesOf(error).some(isNeverSent);
  if (!isUnsent || status !== undefined)
    return new AttemptError("network", `The connection to ${name} was lost`, { cause: error });
  return new AttemptError("network", `${name} cannot be reached`, { fate: "none", cause: error });
}

const isNeverSent = (code: string): boolean => NEVER_SENT.includes(code);

/** The codes along the causes; a name with many addresses fails with all of theirs. */
function codesOf(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
  return [...own, ...codesOf(error.cause, depth + 1)];
}
