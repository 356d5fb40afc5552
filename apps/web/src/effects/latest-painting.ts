import type { EffectStyleId } from "@emblazon/effects";
import { halvePicture } from "./halve-picture.ts";
import { PhotoError } from "./photo-error.ts";
import type { PaintRequest, PhotoPainter } from "./photo-painter.ts";

/** What there is to see of a request. */
export interface PaintedPhoto {
  /**
   * The last good picture of this photo, which may still be one of an earlier request; smaller than
   * the photo while settings change faster than they can be painted. Null when there is none.
   */
  readonly picture: ImageData | null;
  readonly isPainting: boolean;
  /** How long the kernels took for that picture, in milliseconds; null when there is none. */
  readonly ms: number | null;
  /** Why the newest request could not be painted. */
  readonly error: PhotoError | null;
}

/** One place on a page that shows what was asked for last. */
export interface LatestPainting {
  /** Null shows nothing. To ask for the same again does nothing. */
  ask(request: PaintRequest | null): void;
  read(): PaintedPhoto;
  /** Calls back after each change; answers what ends that. */
  subscribe(listener: () => void): () => void;
}

export interface LatestPaintingOptions {
  /** Makes the smaller picture that a slow style is painted from meanwhile. @default half the size */
  readonly reduce?: (pixels: ImageData) => ImageData;
}

/** What takes longer is felt by a hand on a slider. */
const QUICK_MS = 100;

const NOTHING: PaintedPhoto = { picture: null, isPainting: false, ms: null, error: null };

interface Flight {
  readonly request: PaintRequest;
  /** `draft`: smaller than asked for; `finish`: in full, after a draft. */
  readonly kind: "full" | "draft" | "finish";
  readonly abort: AbortController;
}

/**
 * Paints the newest request and never two at once. One that only other settings have overtaken is
 * painted to its end and shown, else a hand that does not rest would see nothing; one of another
 * photo or style is stopped. A slow style is painted at half the size while its settings change,
 * which looks the same, as no look depends on the size, and in full when they rest.
 */
export function createLatestPainting(
  painter: PhotoPainter,
  { reduce = halve }: LatestPaintingOptions = {},
): LatestPainting {
  const listeners = new Set<() => void>();
  const msPerPixel = new Map<EffectStyleId, number>();
  const reduced = new WeakMap<ImageData, ImageData>();
  let shown = NOTHING;
  let shownStyle: EffectStyleId | null = null;
  let wanted: PaintRequest | null = null;
  let flight: Flight | null = null;

  const show = (change: Partial<PaintedPhoto>): void => {
    shown = { ...shown, ...change };
    for (const listener of listeners) listener();
  };
  const isSlow = ({ pixels, style }: PaintRequest): boolean =>
    (msPerPixel.get(style) ?? 0) * pixels.width * pixels.height > QUICK_MS;
  const draftOf = (pixels: ImageData): ImageData => {
    const draft = reduced.get(pixels) ?? reduce(pixels);
    reduced.set(pixels, draft);
    return draft;
  };
  const stop = (): void => {
    flight?.abort.abort(new Error("something else is wanted"));
    flight = null;
  };
  const launch = (request: PaintRequest, kind: Flight["kind"]): void => {
    const launched: Flight = { request, kind, abort: new AbortController() };
    flight = launched;
    let took = 0;
    const onTook = (ms: number): void => {
      took = ms;
    };
    const pixels = kind === "draft" ? draftOf(request.pixels) : request.pixels;
    painter.paint({ ...request, pixels }, launched.abort.signal, onTook).then(
      (picture) => {
        if (flight === launched) land(launched, picture, took);
      },
      (error: unknown) => {
        if (flight === launched) crash(launched, error);
      },
    );
  };
  const launchWanted = (request: PaintRequest): void => {
    const isMoving = shownStyle === request.style;
    launch(request, isMoving && isSlow(request) ? "draft" : "full");
  };
  /** Goes on with what has come meanwhile, if anything has. */
  const goOn = ({ request, kind }: Flight): boolean => {
    flight = null;
    if (wanted !== null && wanted !== request) launchWanted(wanted);
    else if (wanted !== null && kind === "draft") launch(wanted, "finish");
    return flight !== null;
  };
  const land = (landed: Flight, picture: ImageData, ms: number): void => {
    const { style } = landed.request;
    if (landed.kind !== "draft") msPerPixel.set(style, ms / (picture.width * picture.height));
    shownStyle = style;
    const isPainting = goOn(landed);
    show({ picture, ms, isPainting });
  };
  const crash = (crashed: Flight, reason: unknown): void => {
    const isOvertaken = wanted !== crashed.request;
    flight = null;
    if (isOvertaken && wanted !== null) launchWanted(wanted);
    else show({ isPainting: false, error: toPhotoError(reason) });
  };

  return {
    ask(request) {
      if (isSame(request, wanted)) return;
      const before = wanted;
      wanted = request;
      const isOther = request?.pixels !== before?.pixels;
      if (isOther) shownStyle = null;
      if (isOther || request?.style !== before?.style || flight?.kind === "finish") stop();
      if (request === null) return show(NOTHING);
      if (flight === null) launchWanted(request);
      show({ ...(isOther ? NOTHING : {}), isPainting: true, error: null });
    },
    read: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function isSame(one: PaintRequest | null, other: PaintRequest | null): boolean {
  if (one === other) return true;
  return (
    one?.pixels === other?.pixels &&
    one?.style === other?.style &&
    one?.strength === other?.strength &&
    JSON.stringify(one?.params) === JSON.stringify(other?.params)
  );
}

function halve(pixels: ImageData): ImageData {
  const { data, width, height } = halvePicture(pixels);
  return new ImageData(data, width, height);
}

function toPhotoError(reason: unknown): PhotoError {
  if (reason instanceof PhotoError) return reason;
  return new PhotoError("failed", "The preview could not be painted. Try again.", {
    cause: reason,
  });
}
