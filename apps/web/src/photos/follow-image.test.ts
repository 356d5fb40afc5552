import type { EmblazonClient, GenerationStreamOptions, LineState } from "@emblazon/client";
import { ClientError } from "@emblazon/client";
import { expect, test } from "vitest";
import { followImage } from "./follow-image.ts";
import type { ImageProgress } from "./follow-image.ts";

const error = new ClientError({
  code: "network_error",
  title: "The server does not answer",
  detail: "",
  status: 0,
});
const open: LineState = { kind: "open" };
const down = (attempt: number): LineState => ({ kind: "down", attempt, retryInMs: 500, error });

test("a picture whose line is lost, is told to be cut off, unless it is found again at once", async () => {
  const told: ImageProgress[] = [];
  async function* stream(_: string, { onLine }: GenerationStreamOptions) {
    onLine?.(open);
    yield { event: { event: "asset_generating", stage: "rendering", progress: 0.4 } };
    for (const line of [down(1), open, down(1), down(2), down(3), open]) onLine?.(line);
    yield { event: { event: "asset_generating", stage: "storing", progress: 0.9 } };
  }
  const client = { generations: { stream } } as unknown as EmblazonClient;
  const { signal } = new AbortController();
  await followImage(client, "g", { signal, onProgress: (progress) => told.push(progress) });
  expect(told).toEqual([
    { stage: "rendering", progress: 0.4, isCutOff: false },
    { stage: "rendering", progress: 0.4, isCutOff: true },
    { stage: "rendering", progress: 0.4, isCutOff: false },
    { stage: "storing", progress: 0.9, isCutOff: false },
  ]);
});
