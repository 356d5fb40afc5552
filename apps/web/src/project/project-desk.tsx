import type { Asset, Project } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { CostNote } from "../engines/made-by-line.tsx";
import { useAnnounce } from "../live/announcer.tsx";
import { useAssetActions } from "../live/use-asset-actions.ts";
import { useProjectAssets } from "../live/use-project-assets.ts";
import { useProjectGenerations } from "../live/use-project-generations.ts";
import { RefineBar } from "../refine/refine-bar.tsx";
import { RefineSheet } from "../refine/refine-sheet.tsx";
import { describeError } from "../ui/describe-error.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { Button } from "../ui/button.tsx";
import { BriefRail } from "./brief-rail.tsx";
import { canBeRefined } from "./can-be-refined.ts";
import { DrawButton } from "./draw-button.tsx";
import { groupRounds } from "./group-rounds.ts";
import type { Round } from "./group-rounds.ts";
import { LineNotice } from "./line-notice.tsx";
import { RAIL, WORK } from "./project-layout.ts";
import { RailSheet } from "./rail-sheet.tsx";
import { roundOrigin } from "./round-origin.ts";
import { GhostRound, RoundSection } from "./round-section.tsx";
import { useGridKeys } from "./use-grid-keys.ts";
import { usePatchProject } from "./use-patch-project.ts";
import { useProjectWork } from "./use-project-work.ts";
import { useRefineDesk } from "./use-refine-desk.ts";

const PER_ROUND = 6;
const NONE: readonly Asset[] = [];

export function ProjectDesk({ project }: { readonly project: Project }): ReactElement {
  const assets = useProjectAssets(project.id);
  const work = useProjectWork(project, assets.data);
  const actions = useAssetActions();
  const patch = usePatchProject(project.id);
  const queryClient = useQueryClient();
  const pickedKey = ["picked", project.id];
  const [pickedId, setPickedId] = useState<string | null>(
    () => queryClient.getQueryData<string>(pickedKey) ?? null,
  );
  const area = useRef<HTMLDivElement>(null);
  const picked = assets.data?.find(({ id }) => id === pickedId) ?? null;
  const pick = (id: string): void => {
    setPickedId(id);
    queryClient.setQueryData(pickedKey, id);
  };
  const desk = useRefineDesk({
    project,
    assets: assets.data ?? NONE,
    picked,
    onPick: pick,
    work,
    area,
  });
  useGridKeys({
    area,
    picked,
    actions,
    work,
    perRound: PER_ROUND,
    onRefine: () => desk.begin(),
    onVary: desk.vary,
  });
  useReadyWords(
    work.drawing,
    assets.data?.filter(({ status }) => status === "completed").length ?? 0,
  );

  const generations = useProjectGenerations(project.id);
  const rounds = groupRounds(assets.data ?? NONE, generations.data);
  const latestTotal = project.latest_generation?.counts.total ?? PER_ROUND;
  const asked = desk.refining.asked > 0 ? desk.refining.asked : work.asked;
  const ghosts = asked > 0 ? asked : assets.isPending ? latestTotal : 0;
  const lastNumber = Math.max(0, generations.data?.length ?? 0, ...rounds.map((one) => one.number));
  const targetRound = rounds.find((round) => round.assets.some(({ id }) => id === desk.target?.id));
  const bar = {
    target: desk.target,
    targetName: desk.target === null ? "" : targetName(desk.target, targetRound),
    preview: desk.preview,
    refining: desk.refining,
    busy: work.drawing || desk.refining.starting,
  };
  const canRefine = assets.data?.some(canBeRefined) === true;
  const draw = { work, perRound: PER_ROUND, first: rounds.length === 0 && ghosts === 0 };
  return (
    <div className="flex grow">
      <aside aria-label="Brief" className={RAIL}>
        <div className="sticky top-7">
          <BriefRail project={project} onPatch={patch}>
            <DrawButton {...draw} className="mt-7" whileDrawing="wait" />
          </BriefRail>
        </div>
      </aside>
      <div ref={area} className={WORK}>
        <h1 className="display mb-2 text-xl lg:hidden">
          <bdi>{project.name}</bdi>
        </h1>
        <LineNotice line={work.line} />
        {work.error === null ? null : (
          <div className="mb-6">
            <ProblemNote error={work.error}>
              <Button onClick={() => work.draw(PER_ROUND)}>Try again</Button>
            </ProblemNote>
          </div>
        )}
        {assets.error === null ? null : (
          <div className="mb-6">
            <ProblemNote error={describeError(assets.error)}>
              <Button onClick={() => void assets.refetch()}>Try again</Button>
            </ProblemNote>
          </div>
        )}
        {ghosts > 0 ? <GhostRound number={lastNumber + 1} total={ghosts} /> : null}
        {rounds.map((round) => (
          <RoundSection
            key={round.generationId}
            round={round}
            origin={roundOrigin(round, rounds)}
            progress={work.progress}
            pickedId={pickedId}
            actions={actions}
            onPick={pick}
            onVary={desk.vary}
            onRefine={desk.begin}
            onRetry={desk.again(round)}
            onStop={work.stop}
            stopping={work.stopping}
          />
        ))}
        {rounds.length === 0 && ghosts === 0 && assets.isSuccess ? <NoLogos /> : null}
        {canRefine ? (
          <div className="sticky bottom-4 z-20 max-lg:hidden">
            <RefineBar
              {...bar}
              field={desk.field}
              onStart={desk.pickOne}
              onLeave={() => focusTile(area.current, desk.target?.id)}
            />
          </div>
        ) : null}
      </div>
      <div className="fixed inset-x-0 bottom-0 z-30 flex flex-wrap gap-2 border-t border-line bg-paper px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:hidden">
        <p className="figures w-full text-ink-3 empty:hidden">
          <CostNote count={PER_ROUND} />
        </p>
        <RailSheet>
          <BriefRail project={project} onPatch={patch} />
        </RailSheet>
        {canRefine ? (
          <RefineSheet
            {...bar}
            open={desk.sheetOpen}
            onOpen={(open) => (open ? desk.begin() : desk.setSheetOpen(false))}
            choices={rounds.flatMap((round) => round.assets.filter(canBeRefined))}
            onChoose={pick}
          />
        ) : null}
        <DrawButton {...draw} large className="min-w-0 grow max-sm:px-3" whileDrawing="stop" />
      </div>
    </div>
  );
}

function targetName(asset: Asset, round: Round | undefined): string {
  const number = `logo ${asset.position + 1}`;
  return round === undefined ? number : `${number} of round ${round.number}`;
}

function focusTile(area: HTMLElement | null, id: string | undefined): void {
  area?.querySelector<HTMLElement>(`a.tile-link[data-asset-id="${id}"]`)?.focus();
}

function NoLogos(): ReactElement {
  return (
    <div className="py-16">
      <h2 className="display text-xl">No logos here yet.</h2>
      <p className="mt-3 max-w-[52ch] text-ink-2">
        All of them are in the trash, or none was drawn. Press Draw six to fill the page; what is in
        the trash can be restored from Your work.
      </p>
    </div>
  );
}

/** Says "3 of 6 ready" as logos arrive, not every step on the way. */
function useReadyWords(drawing: boolean, ready: number): void {
  const announce = useAnnounce();
  const before = useRef(ready);
  useEffect(() => {
    if (drawing && ready > before.current) announce(`${ready} ready`);
    before.current = ready;
  }, [announce, drawing, ready]);
}
