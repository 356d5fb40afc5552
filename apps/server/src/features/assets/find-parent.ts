import type { Brief, GenerateQuality, LogoSpec } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { notFound } from "../../records/ids.ts";
import type { AssetRow, StoredAssetFile } from "../../schema/assets.ts";
import { generations, logoInputOf } from "../../schema/generations.ts";
import type { LogoInput } from "../../schema/generations.ts";
import { projects } from "../../schema/projects.ts";
import { findAssetRow } from "./find-asset.ts";
import { letteringOf } from "./find-lettering.ts";

/** What variants of an asset start from. */
export interface Parent {
  readonly brief: Brief;
  readonly projectId: string | null;
  readonly title: string;
  readonly quality: GenerateQuality | undefined;
  /** A recipe, or a picture that a model made. */
  readonly source: { readonly kind: "recipe"; readonly spec: LogoSpec } | PictureSource;
}

export interface PictureSource {
  readonly kind: "picture";
  readonly file: StoredAssetFile;
  readonly lettering: LogoSpec | null;
}

/** @throws AppError `not_found`, or `conflict` while or because this cannot be worked on */
export async function findParent(tx: Tx, id: string): Promise<Parent> {
  const row = await findAssetRow(tx, id);
  const project = await projectOf(tx, row);
  if (project?.trashed_at) {
    throw new AppError("conflict", "This logo's project lies in the trash. Restore it first.");
  }
  if (row.trashed_at !== null) {
    throw new AppError("conflict", "This logo lies in the trash. Restore it first.");
  }
  if (row.status !== "completed") {
    throw new AppError(
      "conflict",
      `Only a finished logo can be refined; this one is ${row.status}.`,
    );
  }
  if (row.effect !== null) {
    throw new AppError(
      "conflict",
      "A photo is not refined in words. Have it painted in another way: POST /images/transform, " +
        "with its id as `image_id` to start from the photo, or as `asset_id` from this picture.",
    );
  }
  const [generation] = await tx
    .select({ input: generations.input })
    .from(generations)
    .where(eq(generations.id, row.generation_id));
  if (!generation) throw notFound();
  const input = logoInputOf(generation);
  return {
    brief: input.brief,
    projectId: row.project_id,
    title: project?.name ?? row.title,
    quality: input.quality,
    source: sourceOf(row, input),
  };
}

/** The picture as the model made it: a mark that was set free of its ground has lost its surroundings. */
function sourceOf({ spec, files, position }: AssetRow, input: LogoInput): Parent["source"] {
  if (spec !== null) return { kind: "recipe", spec };
  const pictures = files.filter(({ format }) => format !== "svg" && format !== "pdf");
  const file =
    pictures.find(({ variant }) => variant === "original") ??
    pictures.find(({ variant }) => variant === "full");
  if (file === undefined) throw notFound();
  return { kind: "picture", file, lettering: letteringOf(input, position) };
}

async function projectOf(
  tx: Tx,
  row: AssetRow,
): Promise<{ name: string; trashed_at: Date | null } | undefined> {
  if (row.project_id === null) return undefined;
  const [project] = await tx
    .select({ name: projects.name, trashed_at: projects.trashed_at })
    .from(projects)
    .where(eq(projects.id, row.project_id));
  return project;
}
