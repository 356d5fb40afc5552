import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { drawDisc } from "../images/draw-disc.ts";

/** A vendor of pictures on this machine, asked as any OpenAI-compatible one is. */
export interface PictureVendor {
  /** Where it is asked, for an engines' file. */
  baseUrl: string;
  /** The models that were asked so far, in order. */
  asked: string[];
  /** Those of them that were asked to change a picture. */
  changes: PictureChange[];
  /** From now on each request is answered with that status; 200 for pictures. */
  answerWith(status: number): void;
  /** Answers nobody until the given function is called. */
  hold(): () => void;
  close(): Promise<void>;
}

export interface PictureChange {
  readonly model: string;
  readonly prompt: string;
  /** What was sent to work from. */
  readonly pictures: readonly Uint8Array[];
}

export interface PictureVendorOptions {
  /** How long it takes for each answer. @default 0 */
  readonly delayMs?: number;
}

export async function startPictureVendor({
  delayMs = 0,
}: PictureVendorOptions = {}): Promise<PictureVendor> {
  const asked: string[] = [];
  const changes: PictureChange[] = [];
  let status = 200;
  let gate: Promise<void> = Promise.resolve();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (chunk: Buffer) => parts.push(chunk));
    request.on("end", () => {
      void readAsked(request, Buffer.concat(parts)).then(async (wanted) => {
        asked.push(wanted.model);
        if (wanted.pictures.length > 0) changes.push(wanted);
        const number = asked.length;
        await Promise.all([gate, pause(delayMs)]);
        answer(response, status, number);
      });
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    changes,
    answerWith: (next) => (status = next),
    hold: () => {
      const held = Promise.withResolvers<void>();
      gate = held.promise;
      return held.resolve;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Words come as JSON, pictures to work from in a form. */
async function readAsked({ headers }: IncomingMessage, body: Buffer): Promise<PictureChange> {
  const type = headers["content-type"] ?? "";
  if (!type.startsWith("multipart/")) {
    const { model, prompt } = JSON.parse(body.toString()) as Record<string, unknown>;
    return { model: asText(model), prompt: asText(prompt), pictures: [] };
  }
  const form = await new Response(Uint8Array.from(body), {
    headers: { "content-type": type },
  }).formData();
  const files = [...form.values()].filter((value) => value instanceof File);
  return {
    model: asText(form.get("model")),
    prompt: asText(form.get("prompt")),
    pictures: await Promise.all(files.map((file) => file.bytes())),
  };
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function answer(response: ServerResponse, status: number, number: number): void {
  response.writeHead(status, { "content-type": "application/json" });
  const b64_json = Buffer.from(drawDisc(number)).toString("base64");
  const error = { message: "out of order" };
  response.end(JSON.stringify(status === 200 ? { created: 1, data: [{ b64_json }] } : { error }));
}
