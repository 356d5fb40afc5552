import { connect } from "node:net";

export interface LoadOptions {
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Connections that each send their next request when the answer to the last one is there. */
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly perSecond: number;
  /** Of each request, in milliseconds. */
  readonly times: readonly number[];
  /** Answers with another status than 200. */
  readonly refused: number;
}

/**
 * Sends GETs as fast as they are answered, over bare sockets: a client that parsed more would take
 * the processor away from the server, which runs on the same machine.
 */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const times: number[] = [];
  let refused = 0;
  const endsAt = performance.now() + options.seconds * 1000;
  const onAnswer = (status: number, ms: number): void => {
    times.push(ms);
    if (status !== 200) refused += 1;
  };
  await Promise.all(
    Array.from({ length: options.connections }, () => keepAsking(options, endsAt, onAnswer)),
  );
  return { perSecond: times.length / options.seconds, times, refused };
}

/** One connection; opened anew whenever the server has had enough of it. */
async function keepAsking(
  options: LoadOptions,
  endsAt: number,
  onAnswer: (status: number, ms: number) => void,
): Promise<void> {
  while (performance.now() < endsAt) await askOnOneSocket(options, endsAt, onAnswer);
}

function askOnOneSocket(
  { url, path, headers }: LoadOptions,
  endsAt: number,
  onAnswer: (status: number, ms: number) => void,
): Promise<void> {
  const { hostname, port, host } = new URL(url);
  const fields = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`);
  const request = `GET ${path} HTTP/1.1\r\n${fields.join("\r\n")}\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    let received = "";
    let sentAt = 0;
    const ask = (): void => {
      received = "";
      sentAt = performance.now();
      socket.write(request);
    };
    socket.setEncoding("latin1");
    socket.on("connect", ask);
    socket.on("data", (piece) => {
      received += String(piece);
      const head = received.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(received)?.[1] ?? 0);
      if (received.length < head + 4 + length) return;
      onAnswer(Number(received.slice(9, 12)), performance.now() - sentAt);
      if (performance.now() >= endsAt || /\r\nconnection: close/i.test(received)) socket.end();
      else ask();
    });
    socket.on("close", () => resolve());
    socket.on("error", reject);
  });
}
