import {
  asset,
  createProjectResult,
  MAX_INSPIRATION_IMAGES,
  page,
  project,
} from "@emblazon/contract";
import type {
  Asset,
  CreateProjectInput,
  CreateProjectResult,
  Project,
  ProjectPatch,
} from "@emblazon/contract";
import { briefForm } from "./brief-form.ts";
import type { Http } from "./http.ts";
import type { Page, PageOptions } from "./page.ts";

export interface ProjectListOptions extends PageOptions {
  readonly q?: string | undefined;
  readonly favorite?: boolean | undefined;
  readonly trashed?: boolean | undefined;
}

export interface ProjectAssetsOptions extends PageOptions {
  readonly favorite?: boolean | undefined;
  readonly trashed?: boolean | undefined;
}

export interface CreateProjectOptions {
  /** At most {@link MAX_INSPIRATION_IMAGES}. */
  readonly pictures?: readonly Blob[];
  /** Seconds (0–60) to wait for the finished logos; 0 answers at once. Default 0. */
  readonly waitSeconds?: number;
  readonly signal?: AbortSignal;
}

/** Calls about brand projects. */
export interface ProjectCalls {
  create(input: CreateProjectInput, options?: CreateProjectOptions): Promise<CreateProjectResult>;
  list(options?: ProjectListOptions): Promise<Page<Project>>;
  get(id: string, signal?: AbortSignal): Promise<Project>;
  update(id: string, patch: ProjectPatch, signal?: AbortSignal): Promise<Project>;
  /** To the trash, for 30 days. */
  trash(id: string, signal?: AbortSignal): Promise<void>;
  restore(id: string, signal?: AbortSignal): Promise<Project>;
  assets(id: string, options?: ProjectAssetsOptions): Promise<Page<Asset>>;
}

/** @throws {RangeError} from `create`, when there are too many pictures */
export function createProjectCalls(http: Http): ProjectCalls {
  return {
    create: async (input, { pictures = [], waitSeconds = 0, signal } = {}) => {
      if (pictures.length > MAX_INSPIRATION_IMAGES) {
        throw new RangeError(`at most ${MAX_INSPIRATION_IMAGES} pictures`);
      }
      const body = pictures.length === 0 ? input : briefForm(input, pictures);
      const headers = waitSeconds > 0 ? { prefer: `wait=${waitSeconds}` } : {};
      return http.json(
        { method: "POST", path: "projects", body, headers, signal },
        createProjectResult,
      );
    },
    list: ({ signal, ...query } = {}) =>
      http.json({ path: "projects", query: { ...query }, signal }, page(project)),
    get: (id, signal) => http.json({ path: `projects/${id}`, signal }, project),
    update: (id, patch, signal) =>
      http.json({ method: "PATCH", path: `projects/${id}`, body: patch, signal }, project),
    trash: (id, signal) => http.empty({ method: "DELETE", path: `projects/${id}`, signal }),
    restore: (id, signal) =>
      http.json({ method: "POST", path: `projects/${id}/restore`, signal }, project),
    assets: (id, { signal, ...query } = {}) =>
      http.json({ path: `projects/${id}/assets`, query: { ...query }, signal }, page(asset)),
  };
}
