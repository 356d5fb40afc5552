import { newId } from "../../records/ids.ts";
import { projects } from "../../schema/projects.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { startGeneration } from "../generations/start-generation.ts";

export interface MadeGeneration {
  readonly ownerId: string;
  readonly projectId: string;
  readonly generationId: string;
  readonly assetIds: readonly string[];
}

/** A project with a generation that nobody has begun to work on. */
export async function makeGeneration(
  parts: FeatureParts,
  ownerId: string,
  count: number,
  { engine }: { readonly engine?: string } = {},
): Promise<MadeGeneration> {
  const projectId = newId();
  return parts.database.asUser(ownerId, async (tx) => {
    const [project] = await tx
      .insert(projects)
      .values({
        id: projectId,
        owner_id: ownerId,
        name: "Harbor & Pine",
        tagline: "",
        industry: "coffee",
        description: "",
        personality: [],
        colors: [],
        include_text_in_ai: false,
        search: "harbor & pine",
      })
      .returning();
    if (!project) throw new Error("no project");
    const started = await startGeneration(parts, tx, {
      ownerId,
      projectId,
      title: project.name,
      brief: {
        name: "Harbor & Pine",
        tagline: "",
        industry: "coffee",
        description: "",
        personality: [],
        colors: [],
        include_text_in_ai: false,
      },
      count,
      engine,
      seed: 7,
      requestId: "test",
    });
    return {
      ownerId,
      projectId,
      generationId: started.generation.id,
      assetIds: started.assets.map(({ id }) => id),
    };
  });
}
