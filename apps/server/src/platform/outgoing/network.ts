import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { buildConnector } from "undici";
import { lookUp } from "./look-up.ts";

/** What is connected to: addresses that were checked, and the name that the other end is to prove. */
export interface Target {
  /** Tried one after the other; at least one. */
  readonly addresses: readonly string[];
  readonly port: number;
  readonly isTls: boolean;
  /** As the URL has it. */
  readonly host: string;
  /** For the whole of it, TLS included. */
  readonly timeoutMs: number;
}

/** The way out of this machine. Only tests have another than `internet`. */
export interface Network {
  /**
   * All addresses of a name of the Internet's.
   * @throws whatever says that there are none, or that nobody knows
   */
  resolve(name: string, timeoutMs: number): Promise<readonly string[]>;
  /** The same for a name that this machine or its own network may know better. */
  resolveLocal(name: string): Promise<readonly string[]>;
  /** The addresses that this machine has at this moment. */
  ownAddresses(): readonly string[];
  connect(target: Target): Promise<Socket>;
}

/** After so long the next address is tried beside; the last one has all the time there is. */
const NEXT_ADDRESS_MS = 1_500;

export const internet: Network = {
  resolve: (name, timeoutMs) => lookUp(name, { timeoutMs }),
  resolveLocal: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  ownAddresses: () =>
    Object.values(networkInterfaces()).flatMap((entries = []) =>
      entries.map(({ address }) => address),
    ),
  connect,
};

function connect({ addresses, port, isTls, host, timeoutMs }: Target): Promise<Socket> {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const [only, ...others] = addresses;
  const isName = isIP(host) === 0;
  const connector = buildConnector({
    allowH2: false,
    timeout: timeoutMs,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
    lookup: (_name, _options, answer) => answer(null, found),
  });
  return new Promise((resolve, reject) => {
    connector(
      {
        // An address in place of the name is connected to without a look-up.
        hostname: isName && others.length > 0 ? host : (only ?? host),
        protocol: isTls ? "https:" : "http:",
        port: String(port),
        ...(isName ? { servername: host } : {}),
      },
      (error, socket) => (error === null ? resolve(socket) : reject(error)),
    );
  });
}
