import type { ImageJob } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import { RotateCw } from "lucide-react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { Elapsed } from "../project/elapsed.tsx";
import { Button } from "../ui/button.tsx";
import { buttonClass } from "../ui/button-class.ts";
import { Icon } from "../ui/icon.tsx";
import { Picture } from "../ui/picture.tsx";
import { CompareStage } from "./compare-stage.tsx";
import { isUnfinished } from "./is-unfinished.ts";
import { stageWords } from "./paint-words.ts";
import { lookNames } from "./photo-looks.ts";
import { ProgressLine } from "./progress-line.tsx";
import type { CompareView } from "./use-compare.ts";
import type { ImageActions } from "./use-image-actions.ts";
import { useImageProgress } from "./use-image-progress.ts";
import { useRepaint } from "./use-repaint.ts";

export interface PictureStageProps {
  readonly job: ImageJob;
  readonly view: CompareView;
  readonly actions: ImageActions;
}

/** As large as the preview that is laid over it. */
const PREVIEW = { format: "webp", size: 1280 } as const;

/** The picture over its photo, or what is at hand of it. */
export function PictureStage({ job, view, actions }: PictureStageProps): ReactElement {
  const client = useClient();
  const { uuid, title, status } = job;
  if (isUnfinished(job)) {
    return <PictureOnItsWay job={job} onStop={() => actions.stop(job)} />;
  }
  if (status !== "done") return <PictureEnded job={job} />;
  const look = lookNames[job.style];
  const shared = { width: job.width, height: job.height, className: "block size-full" } as const;
  return (
    <CompareStage
      view={view}
      width={job.width}
      height={job.height}
      afterName={look}
      before={
        <Picture
          {...shared}
          src={
            view.zoomed
              ? client.images.originalUrl(uuid)
              : client.assets.fileUrl(uuid, { ...PREVIEW, variant: "original" })
          }
          alt={`${title}, the original`}
        />
      }
      after={
        <Picture
          {...shared}
          src={client.images.processedUrl(uuid, { quality: view.zoomed ? "hd" : "preview" })}
          alt={`${title}, ${look.toLowerCase()}`}
        />
      }
    />
  );
}

function PictureOnItsWay({
  job,
  onStop,
}: {
  readonly job: ImageJob;
  readonly onStop: () => void;
}): ReactElement {
  const progress = useImageProgress(job);
  return (
    <div
      className="relative mx-auto overflow-hidden rounded-tile border border-line"
      style={shapeOf(job)}
    >
      <div className="construction grid size-full place-items-center">
        <div className="grid justify-items-center gap-2 bg-raised px-3 py-2 text-center text-sm text-ink-2">
          <p role="status">{stageWords(progress)}</p>
          <p className="figures text-ink-3">
            <Elapsed since={job.created_at} />
          </p>
          <Button onClick={onStop}>Stop</Button>
        </div>
      </div>
      <div className="absolute inset-x-0 bottom-0">
        <ProgressLine label={`Progress of ${job.title}`} value={progress.progress} />
      </div>
    </div>
  );
}

/** A picture that did not come: why, and ways on. */
function PictureEnded({ job }: { readonly job: ImageJob }): ReactElement {
  const repaint = useRepaint(job);
  const hasFailed = job.status === "failed";
  return (
    <div
      className="mx-auto flex flex-col justify-center gap-2 overflow-auto rounded-tile border border-line bg-raised p-6"
      style={shapeOf(job)}
    >
      <p className={`font-semibold ${hasFailed ? "text-bad" : ""}`}>
        {hasFailed
          ? "This picture could not be painted."
          : "This was stopped before it was painted."}
      </p>
      {hasFailed ? (
        <p className="max-w-[60ch] text-sm text-ink-2">
          {job.error_message ?? "The server gave no reason."}
        </p>
      ) : null}
      {repaint.error === null ? null : (
        <p role="alert" className="text-sm text-bad">
          {repaint.error}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button look="accent" aria-disabled={repaint.starting} onClick={repaint.start}>
          <Icon of={RotateCw} size={16} />
          {repaint.starting ? "Starting…" : "Paint it again"}
        </Button>
        <Link to="/photos" search={{ image: job.uuid }} className={buttonClass("line")}>
          Change the settings
        </Link>
      </div>
    </div>
  );
}

function shapeOf({ width, height }: ImageJob): { aspectRatio: number; width: string } {
  const ratio = width / height;
  return { aspectRatio: ratio, width: `min(100%, calc(min(62dvh, 720px) * ${ratio}))` };
}
