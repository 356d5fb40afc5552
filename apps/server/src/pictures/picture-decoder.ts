import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { DecodeResult } from "./decode-picture.ts";
import { startDecodeProcess } from "./decode-process.ts";
import type { DecodeProcess, DecodeProcessOptions } from "./decode-process.ts";
import { createSemaphore } from "../platform/semaphore.ts";
import { sniffImage } from "./sniff-image.ts";

export interface PictureDecoder {
  /** Reads an untrusted picture; a refusal is a value, never an exception. */
  decode(bytes: Uint8Array): Promise<DecodeResult>;
  close(): void;
}

export interface PictureDecoderOptions extends Partial<DecodeProcessOptions> {
  readonly concurrency?: number;
  /** A process is replaced after this many pictures, so that no leak adds up. */
  readonly picturesPerProcess?: number;
  readonly idleMs?: number;
}

const CHILD = fileURLToPath(new URL("./decode-child.ts", import.meta.url));

/**
 * Decodes pictures in child processes that are killed at a deadline: libvips has no hard time
 * limit of its own (a 31 kB PNG ran 8.8 s under `timeout: 1`), and a decoder's crash stays there.
 */
export function createPictureDecoder(options: PictureDecoderOptions = {}): PictureDecoder {
  const { picturesPerProcess = 25, idleMs = 10_000 } = options;
  const program = options.program ?? CHILD;
  const deadlineMs = options.deadlineMs ?? 5_000;
  const slots = createSemaphore(options.concurrency ?? availableParallelism());
  const idle: DecodeProcess[] = [];
  let closed = false;

  async function decodeIn(process: DecodeProcess, bytes: Uint8Array): Promise<DecodeResult> {
    const result = await process.decode(bytes);
    if (result === null) {
      process.kill();
      return { kind: "refused", reason: "unreadable", detail: "This picture could not be read." };
    }
    if (closed || process.decoded() >= picturesPerProcess) process.kill();
    else rest(process);
    return result;
  }

  function rest(process: DecodeProcess): void {
    idle.push(process);
    process.whenIdle(idleMs, () => {
      const at = idle.indexOf(process);
      if (at >= 0) idle.splice(at, 1);
      process.kill();
    });
  }

  function takeProcess(): DecodeProcess {
    const warm = idle.pop();
    return warm?.alive() ? warm : startDecodeProcess({ program, deadlineMs });
  }

  return {
    decode: async (bytes) => {
      if (bytes.byteLength === 0) {
        return { kind: "refused", reason: "unreadable", detail: "This file is empty." };
      }
      if (sniffImage(bytes) === null) {
        return {
          kind: "refused",
          reason: "unsupported",
          detail: "Send a JPEG, PNG, WebP or AVIF picture.",
        };
      }
      return slots.run(() => decodeIn(takeProcess(), bytes));
    },
    close: () => {
      closed = true;
      for (const process of idle.splice(0)) process.kill();
    },
  };
}
