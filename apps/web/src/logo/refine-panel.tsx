import type { Asset, Project } from "@emblazon/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { varyTitle } from "../engines/change-offer.ts";
import { isModelPicture } from "../engines/is-model-picture.ts";
import { useChangeOffer } from "../engines/use-change-offer.ts";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { projectKeys } from "../live/query-keys.ts";
import { Kbd } from "../keys/kbd.tsx";
import { PICTURE_HINT, REFINE_HINT } from "../refine/refine-examples.ts";
import { RefineBar } from "../refine/refine-bar.tsx";
import { usePreviewTask } from "../refine/use-preview-task.ts";
import { useRefine } from "../refine/use-refine.ts";
import { Button } from "../ui/button.tsx";
import { buttonClass } from "../ui/button-class.ts";
import { useProjectLogos } from "./use-neighbours.ts";

/** Refining on a logo's own page; what comes of it is watched on its project's. */
export function RefinePanel({ asset }: { readonly asset: Asset }): ReactElement | null {
  const client = useClient();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const projectId = asset.project_id;
  const project = useQuery<Project>({
    queryKey: projectKeys.one(projectId ?? ""),
    queryFn: ({ signal }) => client.projects.get(projectId ?? "", signal),
    enabled: projectId !== null,
  });
  const refining = useRefine((started) => {
    const [first] = started.assets;
    if (projectId === null) {
      if (first !== undefined) {
        void navigate({ to: "/logos/$assetId", params: { assetId: first.id } });
      }
      return;
    }
    const seen = queryClient.invalidateQueries({ queryKey: projectKeys.one(projectId) });
    void seen.then(() => navigate({ to: "/projects/$projectId", params: { projectId } }));
  });
  const preview = usePreviewTask(project.data ?? null, useProjectLogos(projectId), asset.id);
  const isPicture = isModelPicture(asset);
  const offer = useChangeOffer();
  const isBarred = isPicture && offer === null;
  const vary = (): void => {
    if (!isBarred) refining.refine(asset, {});
  };
  useShortcuts({
    "logo-refine": (event) => {
      event.preventDefault();
      field.current?.focus();
    },
    "logo-vary": refining.starting ? undefined : vary,
  });
  return (
    <section
      aria-label="Refine this logo"
      className={`mt-7 flex flex-wrap gap-3 ${isPicture ? "items-end" : "items-start"}`}
    >
      <div className="min-w-0 grow basis-80">
        <RefineBar
          target={asset}
          targetName="this logo"
          hint={isPicture ? PICTURE_HINT : REFINE_HINT}
          preview={preview}
          refining={refining}
          busy={refining.starting}
          field={field}
          onLeave={() => field.current?.blur()}
        />
      </div>
      <Button
        className="min-h-15.5 rounded-bar px-5 max-sm:min-h-12 max-sm:grow"
        aria-disabled={refining.starting || isBarred}
        title={isPicture ? varyTitle(offer) : "Five variations of it"}
        onClick={vary}
      >
        Vary
        <Kbd>V</Kbd>
      </Button>
      <Link
        to="/photos"
        search={{ asset: asset.id }}
        title="As a drawing, a painting or a print"
        className={`${buttonClass("line")} min-h-15.5 rounded-bar px-5 max-sm:min-h-12 max-sm:grow`}
      >
        Paint it
      </Link>
    </section>
  );
}
