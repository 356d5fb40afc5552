import type { Asset, Lineage, LineageNode } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { assetKeys } from "../live/query-keys.ts";
import { stepWords } from "../project/round-origin.ts";
import { lookNames } from "../photos/photo-looks.ts";
import { count, formatDay } from "../ui/format.ts";
import { Picture } from "../ui/picture.tsx";
import { AssetLink } from "../work/asset-link.tsx";

/** Where an asset comes from and what came of it; nothing for one that stands alone. */
export function LineageSection({
  asset,
}: {
  readonly asset: Pick<Asset, "id">;
}): ReactElement | null {
  const client = useClient();
  const found = useQuery<Lineage>({
    queryKey: assetKeys.lineage(asset.id),
    queryFn: ({ signal }) => client.assets.lineage(asset.id, { signal }),
  });
  if (found.data === undefined) return null;
  const { root, more_ancestors: more } = found.data;
  if (root.asset.id === asset.id && root.children_total === 0) return null;
  return (
    <section aria-labelledby="lineage" className="mt-10">
      <h2 id="lineage" className="text-base font-semibold">
        Lineage
      </h2>
      {more ? <p className="mt-2 text-sm text-ink-3">It goes back further than this.</p> : null}
      <ul className="mt-3">
        <Branch node={root} currentId={asset.id} />
      </ul>
    </section>
  );
}

interface BranchProps {
  readonly node: LineageNode;
  readonly currentId: string;
}

function Branch({ node, currentId }: BranchProps): ReactElement {
  const shown = node.children.filter((child) => child.asset.status === "completed");
  const isAncestor = node.asset.id !== currentId && leadsTo(node, currentId);
  const hidden = isAncestor ? 0 : node.children_total - node.children.length;
  const siblings = isAncestor ? node.children_total - 1 : 0;
  return (
    <li>
      <NodeLine node={node} isCurrent={node.asset.id === currentId} siblings={siblings} />
      {shown.length === 0 && hidden === 0 ? null : (
        <ul className="ms-6 border-s border-line ps-4 max-sm:ms-3 max-sm:ps-3">
          {shown.map((child) => (
            <Branch key={child.asset.id} node={child} currentId={currentId} />
          ))}
          {hidden > 0 ? (
            <li className="py-1.5 text-sm">
              <AssetLink
                id={node.asset.id}
                isImage={isImage(node)}
                className="text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-ink"
              >
                {count(hidden, "more")}
              </AssetLink>
            </li>
          ) : null}
        </ul>
      )}
    </li>
  );
}

function leadsTo(node: LineageNode, id: string): boolean {
  return node.children.some((child) => child.asset.id === id || leadsTo(child, id));
}

interface NodeLineProps {
  readonly node: LineageNode;
  readonly isCurrent: boolean;
  /** Others that came of the same one and are not on the way here. */
  readonly siblings: number;
}

function NodeLine({ node, isCurrent, siblings }: NodeLineProps): ReactElement {
  const { asset } = node;
  const { words, place } = describeNode(node);
  return (
    <AssetLink
      id={asset.id}
      isImage={isImage(node)}
      aria-current={isCurrent ? "page" : undefined}
      className="group flex items-center gap-3 rounded-control py-1.5 text-sm text-ink-2 hover:text-ink aria-[current=page]:text-ink"
    >
      <span className="h-12 w-16 shrink-0 overflow-hidden rounded-[6px] border border-line bg-raised outline-offset-2 group-aria-[current=page]:outline-2 group-aria-[current=page]:outline-ink">
        {asset.thumbnail_url === null ? null : (
          <Picture
            src={asset.thumbnail_url}
            alt=""
            width={64}
            height={48}
            loading="lazy"
            className={`block size-full object-cover ${asset.trashed_at === null ? "" : "opacity-45"}`}
          />
        )}
      </span>
      <span className="min-w-0">
        <span className="block truncate font-medium">
          <bdi>{words}</bdi>
        </span>
        <span className="figures block text-ink-3">
          {place}
          {isCurrent ? " · this one" : ""}
          {asset.trashed_at === null ? "" : " · in the trash"}
          {siblings > 0 ? ` · ${count(siblings, "other")} came of it` : ""}
        </span>
      </span>
    </AssetLink>
  );
}

function isImage({ step }: LineageNode): boolean {
  return step.effect_style !== null;
}

/** What was done to come to an asset, and where it stands. */
function describeNode({ asset, step }: LineageNode): { words: string; place: string } {
  if (step.effect_style !== null) {
    const words = `Painted: ${lookNames[step.effect_style].toLowerCase()}`;
    return { words, place: formatDay(asset.created_at, new Date()) };
  }
  return {
    words: asset.parent_asset_id === null ? "New design" : stepWords(step),
    place: `Round ${step.round} · no. ${asset.position + 1}`,
  };
}
