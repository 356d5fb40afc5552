import { effectStyleList, imageJob, page } from "@emblazon/contract";
import type { EffectStyleList, ImageJob, transformImage } from "@emblazon/contract";
import type { z } from "zod";
import type { Http } from "./http.ts";
import type { Page, PageOptions } from "./page.ts";

/** What is to be made of a photo. */
export type TransformOptions = z.input<typeof transformImage>;

export interface TransformCallOptions {
  /** The photo, unless `asset_id` or `image_id` names one that is there already. */
  readonly photo?: Blob | undefined;
  /** Seconds (0–60) to wait for the result; 0 answers at once. Default 0. */
  readonly waitSeconds?: number;
  readonly signal?: AbortSignal;
}

export interface ImageListOptions extends PageOptions {
  readonly style?: string | undefined;
  readonly q?: string | undefined;
}

/** Calls about photos and what is made of them. */
export interface ImageCalls {
  /** The looks, each with its parameters. */
  styles(signal?: AbortSignal): Promise<EffectStyleList>;
  /** Starts the painting of a photo. */
  transform(input: TransformOptions, options?: TransformCallOptions): Promise<ImageJob>;
  list(options?: ImageListOptions): Promise<Page<ImageJob>>;
  get(uuid: string, signal?: AbortSignal): Promise<ImageJob>;
  /** To the trash, for 30 days; what is not done yet is stopped. */
  trash(uuid: string, signal?: AbortSignal): Promise<void>;
  /** The address of the photo itself. */
  originalUrl(uuid: string): string;
  /** The address of the result. */
  processedUrl(
    uuid: string,
    options?: { readonly quality?: "preview" | "hd"; readonly download?: boolean },
  ): string;
}

export function createImageCalls(http: Http): ImageCalls {
  return {
    styles: (signal) => http.json({ path: "images/styles", signal }, effectStyleList),
    transform: (input, { photo, waitSeconds = 0, signal } = {}) =>
      http.json(
        {
          method: "POST",
          path: "images/transform",
          body: photo === undefined ? input : photoForm(input, photo),
          headers: { prefer: `wait=${waitSeconds}` },
          signal,
        },
        imageJob,
      ),
    list: ({ signal, ...query } = {}) =>
      http.json({ path: "images", query: { ...query }, signal }, page(imageJob)),
    get: (uuid, signal) => http.json({ path: `images/${uuid}`, signal }, imageJob),
    trash: (uuid, signal) => http.empty({ method: "DELETE", path: `images/${uuid}`, signal }),
    originalUrl: (uuid) => http.url(`images/${uuid}/original`),
    processedUrl: (uuid, options = {}) => http.url(`images/${uuid}/processed`, { ...options }),
  };
}

function photoForm(input: TransformOptions, photo: Blob): FormData {
  const form = new FormData();
  const { params = {}, ...fields } = input;
  form.append("params", JSON.stringify(params));
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) form.append(name, String(value));
  }
  form.append("file", photo, photo instanceof File ? photo.name : "photo");
  return form;
}
