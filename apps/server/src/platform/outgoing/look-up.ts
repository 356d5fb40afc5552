import { Resolver } from "node:dns/promises";

export interface LookUpOptions {
  /** For all answers together. */
  readonly timeoutMs: number;
  /** Servers of names as "address:port"; by default those that the machine is set up with. */
  readonly servers?: readonly string[];
}

const TRIES = 2;

/**
 * All addresses of a name, IPv6 first. Not by the machine's own look-up: that one takes one of few
 * threads for as long as somebody's server of names likes, and asks the local network and the file of
 * hosts too, which say nothing about the Internet.
 * @throws AggregateError when there are none
 */
export async function lookUp(
  name: string,
  { timeoutMs, servers }: LookUpOptions,
): Promise<readonly string[]> {
  const timeout = Math.max(1, Math.floor(timeoutMs / TRIES));
  const resolver = new Resolver({ timeout, tries: TRIES });
  if (servers !== undefined) resolver.setServers(servers);
  const timer = setTimeout(() => resolver.cancel(), timeoutMs);
  const answers = await Promise.allSettled([resolver.resolve6(name), resolver.resolve4(name)]);
  clearTimeout(timer);
  const found: string[] = [];
  const failures: unknown[] = [];
  for (const answer of answers) {
    if (answer.status === "fulfilled") found.push(...answer.value);
    else failures.push(answer.reason);
  }
  if (found.length === 0) throw new AggregateError(failures, "the name has no address");
  return found;
}
