import type { Asset } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { PendingPage } from "../app/pending-page.tsx";
import { isModelPicture } from "../engines/is-model-picture.ts";
import { ModelPictureDesk } from "../engines/model-picture-desk.tsx";
import { assetKeys } from "../live/query-keys.ts";
import { QueryProblem } from "../ui/query-problem.tsx";
import { LogoDesk } from "./logo-desk.tsx";
import { UnfinishedLogo } from "./unfinished-logo.tsx";

/** One logo: large, at the sizes it is used at, its files, its recipe and its checks. */
export function LogoPage(): ReactElement {
  const { assetId } = useParams({ from: "/logos/$assetId" });
  const client = useClient();
  const asset = useQuery<Asset>({
    queryKey: assetKeys.one(assetId),
    queryFn: ({ signal }) => client.assets.get(assetId, signal),
  });
  usePageTitle(asset.data?.title ?? "Logo");
  if (asset.data?.kind === "image" && !isModelPicture(asset.data)) {
    return <Navigate to="/photos/$imageId" params={{ imageId: assetId }} replace />;
  }
  if (asset.data?.status === "completed") {
    return isModelPicture(asset.data) ? (
      <ModelPictureDesk key={assetId} asset={asset.data} />
    ) : (
      <LogoDesk asset={asset.data} />
    );
  }
  if (asset.data !== undefined) return <UnfinishedLogo asset={asset.data} />;
  if (asset.error !== null) {
    return <QueryProblem error={asset.error} onRetry={() => void asset.refetch()} />;
  }
  return <PendingPage />;
}
