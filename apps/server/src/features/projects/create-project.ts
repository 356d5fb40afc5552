import type { CreateProject, CreateProjectResult } from "@emblazon/contract";
import type { Tx } from "../../platform/database/database.ts";
import { claimFiles } from "../../records/unclaimed-files.ts";
import { searchText } from "../../records/search.ts";
import { inspirationImages } from "../../schema/inspiration-images.ts";
import { projects } from "../../schema/projects.ts";
import type { ProjectRow } from "../../schema/projects.ts";
import type { FeatureParts, GenerationService } from "../feature-parts.ts";
import { showProject } from "./find-project.ts";
import { projectBrief } from "./project-brief.ts";
import { imagePrefix } from "./read-images.ts";
import type { NewImage } from "./read-images.ts";

export interface CreateProjectOptions {
  readonly projectId: string;
  readonly ownerId: string;
  readonly input: CreateProject;
  readonly images: readonly NewImage[];
  readonly requestId: string;
}

/** Project, pictures, generation, placeholders, first event and job: in one transaction. */
export async function createProjectWithLogos(
  parts: Pick<FeatureParts, "links">,
  generationService: GenerationService,
  tx: Tx,
  options: CreateProjectOptions,
): Promise<CreateProjectResult> {
  const { projectId, ownerId, input, images, requestId } = options;
  const row = await insertProject(tx, projectId, ownerId, input);
  if (images.length > 0) {
    await tx
      .insert(inspirationImages)
      .values(images.map((image) => ({ ...image, owner_id: ownerId, project_id: projectId })));
    await claimFiles(tx, imagePrefix(projectId));
  }
  const { generation } = await generationService.start(tx, {
    ownerId,
    projectId,
    title: row.name,
    brief: projectBrief(row, { imageColors: images.map(({ colors }) => colors) }),
    count: input.num_variations,
    seed: input.seed,
    engine: input.engine,
    requestId,
  });
  return {
    project_id: projectId,
    generation_id: generation.id,
    stream_url: generation.stream_url,
    project: await showProject(tx, row, parts.links),
  };
}

async function insertProject(
  tx: Tx,
  id: string,
  ownerId: string,
  input: CreateProject,
): Promise<ProjectRow> {
  const { name, tagline, industry, description, style, personality, colors } = input;
  const [row] = await tx
    .insert(projects)
    .values({
      id,
      owner_id: ownerId,
      name,
      tagline,
      industry,
      description,
      style: style ?? null,
      personality,
      colors,
      include_text_in_ai: input.include_text_in_ai,
      search: projectSearchText(input),
    })
    .returning();
  if (!row) throw new Error("the project was not inserted");
  return row;
}

export type Searchable = Pick<ProjectRow, "name" | "tagline" | "industry" | "description">;

export function projectSearchText({ name, tagline, industry, description }: Searchable): string {
  return searchText([name, tagline, industry, description]);
}
