import type { EffectStyleId } from "@emblazon/effects";
import { expect, test } from "vitest";
import { createLatestPainting } from "./latest-painting.ts";
import { PhotoError } from "./photo-error.ts";
import type { PaintRequest, PhotoPainter } from "./photo-painter.ts";

interface Asked {
  readonly request: PaintRequest;
  readonly signal: AbortSignal;
  readonly answer: (picture: ImageData, ms: number) => void;
  readonly fail: (error: Error) => void;
}

function picture(name: string, side = 1000): ImageData {
  return { name, width: side, height: side } as unknown as ImageData;
}

const photo = picture("photo");

function at(strength: number, style: EffectStyleId = "SKETCH", pixels = photo): PaintRequest {
  return { pixels, style, strength, params: {} };
}

/** A painter whose pictures a test gives, and says how long they took. */
function open() {
  const asked: Asked[] = [];
  const painter: PhotoPainter = {
    paint: (request, signal, onTook) =>
      new Promise((resolve, fail) => {
        signal.addEventListener("abort", () => fail(signal.reason as Error));
        const answer = (painted: ImageData, ms: number): void => {
          onTook?.(ms);
          resolve(painted);
        };
        asked.push({ request, signal, answer, fail });
      }),
    prepare: () => undefined,
    close: () => undefined,
  };
  const painting = createLatestPainting(painter, { reduce: () => picture("half", 500) });
  const answer = async (ms: number, name: string): Promise<void> => {
    asked.at(-1)?.answer(picture(name), ms);
    await Promise.resolve();
  };
  return { painting, asked, answer };
}

test("the newest request follows the one that is being painted, those between are left out", async () => {
  const { painting, asked, answer } = open();
  painting.ask(at(10));
  painting.ask(at(20));
  painting.ask(at(30));
  expect(asked.length).toBe(1);
  expect(asked[0]?.signal.aborted).toBe(false);
  await answer(40, "at 10");
  expect(painting.read()).toMatchObject({ picture: { name: "at 10" }, ms: 40, isPainting: true });
  expect(asked.map(({ request }) => request.strength)).toEqual([10, 30]);
  await answer(30, "at 30");
  expect(painting.read()).toMatchObject({ picture: { name: "at 30" }, ms: 30, isPainting: false });
});

test("another style stops what is being painted and keeps what is shown", async () => {
  const { painting, asked, answer } = open();
  painting.ask(at(10));
  await answer(40, "sketch");
  painting.ask(at(20));
  painting.ask(at(20, "CARTOON"));
  expect(asked[1]?.signal.aborted).toBe(true);
  expect(asked[2]?.request.style).toBe("CARTOON");
  expect(painting.read()).toMatchObject({ picture: { name: "sketch" }, isPainting: true });
  await answer(40, "cartoon");
  expect(painting.read()).toMatchObject({ picture: { name: "cartoon" }, isPainting: false });
});

test("another photo shows nothing of the one before, nor does no photo", async () => {
  const { painting, asked, answer } = open();
  painting.ask(at(10));
  await answer(40, "one");
  painting.ask(at(10, "SKETCH", picture("other photo")));
  expect(painting.read()).toEqual({ picture: null, ms: null, isPainting: true, error: null });
  painting.ask(null);
  expect(asked[1]?.signal.aborted).toBe(true);
  expect(painting.read()).toEqual({ picture: null, ms: null, isPainting: false, error: null });
});

test("the same values asked for again, paint nothing anew", async () => {
  const { painting, asked, answer } = open();
  painting.ask(at(10));
  painting.ask(at(10));
  await answer(40, "one");
  painting.ask(at(10));
  expect(asked.length).toBe(1);
  expect(painting.read().isPainting).toBe(false);
});

test("a style that took long is painted at half the size until its settings rest", async () => {
  const { painting, asked, answer } = open();
  painting.ask(at(10, "WATERCOLOR"));
  await answer(240, "in full at 10");
  painting.ask(at(20, "WATERCOLOR"));
  expect(asked[1]?.request.pixels.width).toBe(500);
  painting.ask(at(30, "WATERCOLOR"));
  await answer(60, "half at 20");
  expect(painting.read()).toMatchObject({ picture: { name: "half at 20" }, isPainting: true });
  expect(asked[2]?.request).toMatchObject({ strength: 30, pixels: { width: 500 } });
  await answer(60, "half at 30");
  expect(asked[3]?.request).toMatchObject({ strength: 30, pixels: { width: 1000 } });
  expect(painting.read()).toMatchObject({ picture: { name: "half at 30" }, isPainting: true });
  await answer(90, "in full at 30");
  expect(painting.read()).toMatchObject({ picture: { name: "in full at 30" }, isPainting: false });
  painting.ask(at(40, "WATERCOLOR"));
  expect(asked[4]?.request.pixels.width).toBe(1000);
});

test("finishing a slow style is stopped by the hand that moves on", async () => {
  const { painting, asked, answer } = open();
  painting.ask(at(10, "WATERCOLOR"));
  await answer(240, "in full");
  painting.ask(at(20, "WATERCOLOR"));
  await answer(60, "half");
  painting.ask(at(30, "WATERCOLOR"));
  expect(asked[2]?.signal.aborted).toBe(true);
  expect(asked[3]?.request).toMatchObject({ strength: 30, pixels: { width: 500 } });
});

test("a failure is told with the last good picture, and forgotten when something else is asked", async () => {
  const { painting, asked, answer } = open();
  painting.ask(at(10));
  await answer(40, "good");
  painting.ask(at(20));
  const error = new PhotoError("failed", "It could not be painted.");
  asked[1]?.fail(error);
  await expect.poll(() => painting.read().error).toBe(error);
  expect(painting.read()).toMatchObject({ picture: { name: "good" }, isPainting: false });
  painting.ask(at(30));
  expect(painting.read()).toMatchObject({ error: null, isPainting: true });
});

test("a failure that was overtaken is not told, and the newest request is painted", async () => {
  const { painting, asked, answer } = open();
  painting.ask(at(10));
  painting.ask(at(20));
  asked[0]?.fail(new Error("trap"));
  await expect.poll(() => asked.length).toBe(2);
  await answer(40, "at 20");
  expect(painting.read()).toMatchObject({ picture: { name: "at 20" }, error: null });
});

test("whoever listens hears of each change, once they have left of none", async () => {
  const { painting, answer } = open();
  let heard = 0;
  const leave = painting.subscribe(() => (heard += 1));
  painting.ask(at(10));
  expect(heard).toBe(1);
  await answer(40, "one");
  expect(heard).toBe(2);
  leave();
  painting.ask(at(20));
  expect(heard).toBe(2);
});
