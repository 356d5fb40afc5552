import type { EmblazonClient } from "@emblazon/client";
import type { Asset } from "@emblazon/contract";

const PAGE_SIZE = 100;

/** All of a project's logos that are not in the trash, page by page. */
export async function fetchProjectAssets(
  client: EmblazonClient,
  projectId: string,
  signal: AbortSignal,
): Promise<Asset[]> {
  const all: Asset[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.projects.assets(projectId, { limit: PAGE_SIZE, cursor, signal });
    all.push(...page.data);
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}
