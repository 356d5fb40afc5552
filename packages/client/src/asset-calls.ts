import {
  asset,
  assetBulkResult,
  assetChecks,
  lineage,
  page,
  startedGeneration,
} from "@emblazon/contract";
import type {
  Asset,
  AssetChecks,
  AssetPatch,
  AssetKind,
  FileFormat,
  FileVariant,
  Lineage,
  RefineAssetInput,
  StartedGeneration,
  assetBulk,
} from "@emblazon/contract";
import type { z } from "zod";
import type { Http } from "./http.ts";
import type { Page, PageOptions } from "./page.ts";

export interface AssetListOptions extends PageOptions {
  readonly kind?: AssetKind | undefined;
  readonly favorite?: boolean | undefined;
  readonly project_id?: string | undefined;
  readonly q?: string | undefined;
  readonly trashed?: boolean | undefined;
}

export interface FileOptions {
  readonly format?: FileFormat;
  /** A logo's width in pixels, 16–4096; of an image the longer side, at most and by default its own. */
  readonly size?: number;
  /** `original`, `transparent`, or a colour as `#RRGGBB`. */
  readonly background?: string;
  /** Of a logo; an image has `full`, the `original` where there is one, and `mark` where a model drew one. */
  readonly variant?: FileVariant;
  /** Ask for a file to save, not one to show. */
  readonly download?: boolean;
}

export interface RefineOptions {
  /** Seconds (0–60) to wait for the finished variants; 0 answers at once. Default 0. */
  readonly waitSeconds?: number;
  readonly signal?: AbortSignal;
}

export type BulkAction = z.infer<typeof assetBulk>["action"];

/** Calls about finished and unfinished assets. */
export interface AssetCalls {
  list(options?: AssetListOptions): Promise<Page<Asset>>;
  get(id: string, signal?: AbortSignal): Promise<Asset>;
  update(id: string, patch: AssetPatch, signal?: AbortSignal): Promise<Asset>;
  /** To the trash, for 30 days. */
  trash(id: string, signal?: AbortSignal): Promise<void>;
  restore(id: string, signal?: AbortSignal): Promise<Asset>;
  /** One action on up to 100 assets; answers the ids that it changed. */
  bulk(ids: readonly string[], action: BulkAction, signal?: AbortSignal): Promise<string[]>;
  /** The craft of a finished logo, check by check, and what it looks like most. */
  checks(id: string, signal?: AbortSignal): Promise<AssetChecks>;
  /**
   * Starts variants of a finished logo: by an instruction in words, by a merge patch of its recipe,
   * or, with neither, by itself. A picture that a model made has no recipe; models change it.
   * @throws {ClientError} `instruction_not_understood` when nothing of the instruction was, `conflict`
   *   where no model can change a picture
   */
  refine(id: string, input?: RefineAssetInput, options?: RefineOptions): Promise<StartedGeneration>;
  /** Where it comes from and what came of it; pages go over its own children, newest first. */
  lineage(id: string, options?: PageOptions): Promise<Lineage>;
  /** Aborts one variant that waits or runs. */
  stop(id: string, signal?: AbortSignal): Promise<void>;
  /**
   * Has a file made that its address gives at once from then on, such as the shapes of a model's
   * picture. @throws {ClientError} `not_traceable` where it has too many shades or parts for shapes
   */
  prepareFile(id: string, options?: FileOptions, signal?: AbortSignal): Promise<void>;
  /** The address of its picture in any format, size, background and variant. */
  fileUrl(id: string, options?: FileOptions): string;
}

export function createAssetCalls(http: Http): AssetCalls {
  return {
    list: ({ signal, ...query } = {}) =>
      http.json({ path: "assets", query: { ...query }, signal }, page(asset)),
    get: (id, signal) => http.json({ path: `assets/${id}`, signal }, asset),
    update: (id, patch, signal) =>
      http.json({ method: "PATCH", path: `assets/${id}`, body: patch, signal }, asset),
    trash: (id, signal) => http.empty({ method: "DELETE", path: `assets/${id}`, signal }),
    restore: (id, signal) =>
      http.json({ method: "POST", path: `assets/${id}/restore`, signal }, asset),
    bulk: async (ids, action, signal) => {
      const body = { ids, action };
      const result = await http.json(
        { method: "POST", path: "assets/bulk", body, signal },
        assetBulkResult,
      );
      return result.changed;
    },
    checks: (id, signal) => http.json({ path: `assets/${id}/checks`, signal }, assetChecks),
    refine: (id, input = {}, { waitSeconds = 0, signal } = {}) => {
      const headers = waitSeconds > 0 ? { prefer: `wait=${waitSeconds}` } : {};
      return http.json(
        { method: "POST", path: `assets/${id}/refine`, body: input, headers, signal },
        startedGeneration,
      );
    },
    lineage: (id, { signal, ...query } = {}) =>
      http.json({ path: `assets/${id}/lineage`, query: { ...query }, signal }, lineage),
    stop: (id, signal) => http.empty({ method: "DELETE", path: `assets/${id}/run`, signal }),
    prepareFile: (id, options = {}, signal) =>
      http.empty({ path: `assets/${id}/file`, query: { ...options }, signal }),
    fileUrl: (id, options = {}) => http.url(`assets/${id}/file`, { ...options }),
  };
}
