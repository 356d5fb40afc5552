import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createTcpServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { internet } from "../network.ts";
import type { Network, Target } from "../network.ts";
import { selfSigned } from "./self-signed.ts";

/** An Internet of this process: names, public addresses, and servers that stand behind them. */
export interface TestInternet {
  readonly network: Network;
  /** Public addresses that this machine has itself. */
  readonly own: string[];
  /** Every connection that somebody opened to where no server of the test is: there must be none. */
  readonly strays: readonly string[];
  /** How often each name was looked up. */
  readonly lookups: ReadonlyMap<string, number>;
  /** A server at a public address of its own, under a name, on port 80. */
  serve(name: string, listener: RequestListener): Promise<string>;
  /** The same with TLS, on port 443; answers the certificate too, which nobody trusts by itself. */
  serveTls(name: string, listener: RequestListener): Promise<{ url: string; certificate: string }>;
  /** A server that speaks whatever the test says, on port 80. */
  serveRaw(name: string, onSocket: (socket: Socket) => void): Promise<string>;
  /** A public address where nobody listens. */
  refuse(name: string): string;
  /** What a name leads to, by how often it was asked for before; a throw is told as it is. */
  name(name: string, answer: (asked: number) => readonly string[] | Promise<never>): void;
  addressOf(name: string): string;
  close(): Promise<void>;
}

/** Of a range that is really handed out, so that the check says what it says of real servers. */
const FIRST_ADDRESS = 10;
/** Nobody listens there on the machines that tests run on. */
const CLOSED_PORT = 1;
const addressAt = (index: number): string => `93.184.215.${FIRST_ADDRESS + index}`;

export async function openTestInternet(): Promise<TestInternet> {
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  const names = new Map<string, (asked: number) => readonly string[] | Promise<never>>();
  const lookups = new Map<string, number>();
  const ports = new Map<string, number>();
  const strays: string[] = [];
  const own: string[] = [];

  async function listen(server: Server): Promise<number> {
    servers.push(server);
    server.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined).once("close", () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return (server.address() as AddressInfo).port;
  }
  async function put(name: string, server: Server, port: number): Promise<void> {
    const address = addressAt(ports.size);
    ports.set(`${address}:${port}`, await listen(server));
    names.set(name, () => [address]);
  }
  const stray = createTcpServer((socket) => socket.destroy());
  const strayPort = await listen(stray);

  async function connect(target: Target): Promise<Socket> {
    const [address = ""] = target.addresses;
    const port = ports.get(`${address}:${target.port}`);
    if (port === undefined) strays.push(`${address}:${target.port}`);
    return internet.connect({
      ...target,
      addresses: ["127.0.0.1"],
      port: port ?? strayPort,
    });
  }

  return {
    network: {
      resolve: async (name) => {
        const asked = lookups.get(name) ?? 0;
        lookups.set(name, asked + 1);
        const answer = names.get(name);
        if (answer === undefined) throw new Error(`queryA ENOTFOUND ${name}`);
        return answer(asked);
      },
      resolveLocal: internet.resolveLocal,
      ownAddresses: () => own,
      // What the owner has named lies on this machine, and is reached as it is.
      connect: (target) => (target.port > 1_024 ? internet.connect(target) : connect(target)),
    },
    own,
    strays,
    lookups,
    serve: async (name, listener) => {
      await put(name, createServer(listener), 80);
      return `http://${name}/`;
    },
    serveTls: async (name, listener) => {
      const { key, certificate } = selfSigned(name);
      await put(name, createTlsServer({ key, cert: certificate }, listener), 443);
      return { url: `https://${name}/`, certificate };
    },
    serveRaw: async (name, onSocket) => {
      await put(name, createTcpServer(onSocket), 80);
      return `http://${name}/`;
    },
    refuse: (name) => {
      const address = addressAt(ports.size);
      ports.set(`${address}:80`, CLOSED_PORT);
      names.set(name, () => [address]);
      return `http://${name}/`;
    },
    name: (name, answer) => void names.set(name, answer),
    addressOf: (name) => {
      const [address] = [names.get(name)?.(0)].flat();
      if (typeof address !== "string") throw new Error(`nobody serves ${name}`);
      return address;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(
        servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
      );
    },
  };
}
