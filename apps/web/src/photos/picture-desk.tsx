import type { ImageJob } from "@emblazon/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import type { ReactElement } from "react";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { LineageSection } from "../logo/lineage-section.tsx";
import { Icon } from "../ui/icon.tsx";
import { TrashedNote } from "../ui/trashed-note.tsx";
import { PictureDownloads } from "./picture-downloads.tsx";
import { PictureFacts } from "./picture-facts.tsx";
import { PictureHead } from "./picture-head.tsx";
import { PictureNext } from "./picture-next.tsx";
import { PictureStage } from "./picture-stage.tsx";
import { useCompare } from "./use-compare.ts";
import { useImageActions } from "./use-image-actions.ts";
import { ViewButtons } from "./view-buttons.tsx";

export function PictureDesk({ job }: { readonly job: ImageJob }): ReactElement {
  const actions = useImageActions();
  const navigate = useNavigate();
  const view = useCompare();
  const isDone = job.status === "done";
  const isTrashed = job.trashed_at !== null;
  const trash = (): void => {
    actions.trash(job);
    void navigate({ to: "/photos", search: {} });
  };
  useShortcuts({
    "picture-favourite": () => actions.toggleFavorite(job),
    "picture-download": () => document.getElementById("picture-download")?.click(),
    "picture-trash": isTrashed ? undefined : trash,
    "picture-close": () => void navigate({ to: "/photos", search: {} }),
  });
  return (
    <div className="grow lg:grid lg:grid-cols-[minmax(0,1fr)_332px]">
      <div className="min-w-0 px-5 pt-3 pb-8 md:px-9">
        <div className="mb-2 flex min-h-11 items-center justify-between gap-4">
          <Link
            to="/photos"
            search={{}}
            className="inline-flex min-h-11 items-center gap-2 whitespace-nowrap text-sm font-medium text-ink-2 hover:text-ink"
          >
            <span className="rtl:-scale-x-100">
              <Icon of={ArrowLeft} size={16} />
            </span>
            Photos
          </Link>
          {isDone ? <ViewButtons view={view} /> : null}
        </div>
        {isTrashed ? <TrashedNote noun="picture" onRestore={() => actions.restore(job)} /> : null}
        <PictureStage job={job} view={view} actions={actions} />
        <LineageSection asset={{ id: job.uuid }} />
      </div>
      <aside
        aria-label="About this picture"
        className="border-line px-5 py-7 max-lg:border-t md:px-9 lg:border-s lg:px-7"
      >
        <PictureHead job={job} actions={actions} onTrash={trash} />
        {isDone ? <PictureDownloads job={job} /> : null}
        <PictureNext job={job} />
        <PictureFacts job={job} />
      </aside>
    </div>
  );
}
