import { OutgoingError } from "../../../platform/outgoing/outgoing-error.ts";

/** All of a body. @throws OutgoingError `too-large`, or what the body fails with */
export async function readWithin(response: Response, mostBytes: number): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array();
  const body: ReadableStream<Uint8Array> = response.body;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.byteLength;
    if (length > mostBytes) throw new OutgoingError("too-large", "more bytes than are taken");
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}
