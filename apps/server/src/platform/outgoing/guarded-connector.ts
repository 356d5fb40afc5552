import { isIP } from "node:net";
import type { Socket } from "node:net";
import type { buildConnector } from "undici";
import { isAmong, isPublicAddress } from "./is-public-address.ts";
import type { Network } from "./network.ts";
import { findOutgoingError, OutgoingError } from "./outgoing-error.ts";
import { hostOf, isAllowedLocal, parseOutgoingUrl } from "./outgoing-url.ts";
import type { AddressRules } from "./outgoing-url.ts";

export interface ConnectorOptions extends AddressRules {
  /** For finding the addresses, and again for the connection. */
  readonly connectMs: number;
  readonly network: Network;
}

/**
 * Opens connections to public addresses only. A name is looked up once for each connection, all of its
 * addresses must be public, and those that were looked at are those that are connected to.
 */
export function guardedConnector(options: ConnectorOptions): buildConnector.connector {
  return ({ protocol, host = "" }, callback) => {
    void openFor(`${protocol}//${host}`, options, callback);
  };
}

/** Never rejects: what goes wrong is told to whoever wants the connection. */
async function openFor(
  origin: string,
  options: ConnectorOptions,
  answer: buildConnector.Callback,
): Promise<void> {
  let socket: Socket;
  try {
    socket = await open(origin, options);
  } catch (error) {
    answer(toOutgoingError(error), null);
    return;
  }
  answer(null, socket);
}

async function open(origin: string, options: ConnectorOptions): Promise<Socket> {
  const { connectMs, network } = options;
  const url = parseOutgoingUrl(origin, options);
  const host = hostOf(url);
  const isTls = url.protocol === "https:";
  const addresses = isAllowedLocal(url, options)
    ? await localAddresses(host, network)
    : await publicAddresses(host, options);
  return network.connect({
    addresses,
    port: url.port === "" ? (isTls ? 443 : 80) : Number(url.port),
    isTls,
    host,
    timeoutMs: connectMs,
  });
}

async function localAddresses(host: string, network: Network): Promise<readonly string[]> {
  return isIP(host) === 0 ? network.resolveLocal(host) : [host];
}

async function publicAddresses(
  host: string,
  { network, connectMs }: ConnectorOptions,
): Promise<readonly string[]> {
  const found = isIP(host) === 0 ? await network.resolve(host, connectMs) : [host];
  const own = network.ownAddresses();
  const isGood = (address: string): boolean => isPublicAddress(address) && !isAmong(address, own);
  if (found.length > 0 && found.every(isGood)) return found;
  throw new OutgoingError("refused", "a name leads to an address that may not be asked");
}

function toOutgoingError(error: unknown): OutgoingError {
  return (
    findOutgoingError(error) ?? new OutgoingError("unreachable", "no connection came about", error)
  );
}
