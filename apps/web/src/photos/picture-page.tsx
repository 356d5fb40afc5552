import type { ImageJob } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { PendingPage } from "../app/pending-page.tsx";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { imageKeys } from "../live/query-keys.ts";
import { QueryProblem } from "../ui/query-problem.tsx";
import { PictureDesk } from "./picture-desk.tsx";

/** One picture: before and after, its facts, its files, and what to make next. */
export function PicturePage(): ReactElement {
  const { imageId } = useParams({ from: "/photos/$imageId" });
  const client = useClient();
  const job = useQuery<ImageJob>({
    queryKey: imageKeys.one(imageId),
    queryFn: ({ signal }) => client.images.get(imageId, signal),
  });
  usePageTitle(job.data?.title ?? "Picture");
  if (job.data !== undefined) return <PictureDesk key={imageId} job={job.data} />;
  if (job.error !== null) {
    return <QueryProblem error={job.error} onRetry={() => void job.refetch()} />;
  }
  return <PendingPage />;
}
