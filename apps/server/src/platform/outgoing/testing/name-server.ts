import { createSocket } from "node:dgram";

/** What a server of names says of a name; null for nothing at all, ever. */
export type NameAnswer = { readonly a: readonly string[]; readonly aaaa: readonly string[] } | null;

export interface NameServer {
  readonly address: string;
  close(): void;
}

const TYPE_AAAA = 28;
const NO_SUCH_NAME = 0x8183;
const FINE = 0x8180;

/** A server of names (RFC 1035) on this machine. Names that are not in the table are nobody's. */
export async function openNameServer(
  names: Readonly<Record<string, NameAnswer>>,
): Promise<NameServer> {
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    const { name, end } = readName(query);
    const answer = names[name.toLowerCase()];
    if (answer === null) return;
    const isV6 = query.readUInt16BE(end) === TYPE_AAAA;
    const found = (isV6 ? answer?.aaaa : answer?.a) ?? [];
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(answer === undefined ? NO_SUCH_NAME : FINE, 2);
    head.writeUInt16BE(found.length, 6);
    head.writeUInt32BE(0, 8);
    const records = found.map((one) => record(query.subarray(end, end + 2), one));
    socket.send(Buffer.concat([head, query.subarray(12, end + 4), ...records]), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return { address: `127.0.0.1:${socket.address().port}`, close: () => socket.close() };
}

function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join("."), end: at + 1 };
}

/** For the name that was asked for, for a minute. */
function record(type: Buffer, address: string): Buffer {
  const bytes = address.includes(":")
    ? ipv6Bytes(address)
    : Buffer.from(address.split(".").map(Number));
  const head = Buffer.from([0xc0, 0x0c, ...type, 0, 1, 0, 0, 0, 60, 0, bytes.length]);
  return Buffer.concat([head, bytes]);
}

/** Of the form "start::end" alone. */
function ipv6Bytes(address: string): Buffer {
  const [start = "", end = ""] = address.split("::").map((half) =>
    half
      .split(":")
      .filter((group) => group !== "")
      .map((group) => group.padStart(4, "0"))
      .join(""),
  );
  return Buffer.from(`${start}${"0".repeat(32 - start.length - end.length)}${end}`, "hex");
}
