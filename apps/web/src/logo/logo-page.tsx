import type { Asset } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { PendingPage } from "../app/pending-page.tsx";
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
  if (asset.data?.status === "completed") return <LogoDesk asset={asset.data} />;
  if (asset.data !== undefined) return <UnfinishedLogo asset={asset.data} />;
  if (asset.error !== null) {
    return <QueryProblem error={asset.error} onRetry={() => void asset.refetch()} />;
  }
  return <PendingPage />;
}
