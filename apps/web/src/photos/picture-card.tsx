import type { ImageJob } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { FavoriteButton } from "../logo/favorite-button.tsx";
import { formatDay } from "../ui/format.ts";
import { Picture } from "../ui/picture.tsx";
import { lookNames } from "./photo-looks.ts";

const THUMBNAIL_PX = 480;
const STATES: Readonly<Record<ImageJob["status"], string>> = {
  queued: "waiting",
  processing: "painting",
  done: "",
  failed: "could not be painted",
  cancelled: "stopped",
};

/** A picture in a list, whatever became of it. */
export function PictureCard({
  job,
  onFavorite,
}: {
  readonly job: ImageJob;
  readonly onFavorite: () => void;
}): ReactElement {
  const client = useClient();
  const { uuid, title, status } = job;
  const name = `${title}, ${lookNames[job.style].toLowerCase()}`;
  return (
    <article
      aria-label={name}
      className="overflow-hidden rounded-tile border border-line bg-raised outline-offset-2 has-[.tile-link:focus-visible]:outline-2 has-[.tile-link:focus-visible]:outline-focus"
    >
      <Link
        to="/photos/$imageId"
        params={{ imageId: uuid }}
        aria-label={status === "done" ? `Open ${name}` : `Open ${name}, ${STATES[status]}`}
        className="tile-link relative block aspect-4/3 overflow-hidden outline-none"
      >
        {status === "done" ? (
          <Picture
            src={client.assets.fileUrl(uuid, { format: "webp", size: THUMBNAIL_PX })}
            alt=""
            width={job.width}
            height={job.height}
            loading="lazy"
            className="arrive block size-full object-cover"
          />
        ) : (
          <span className="construction grid size-full place-items-center">
            <span className="bg-raised px-2.5 py-1 text-center text-sm text-ink-2">
              {STATES[status]}
            </span>
          </span>
        )}
      </Link>
      <div className="flex min-h-11 items-center gap-1 border-t border-line ps-3 pe-1 text-sm">
        <div className="min-w-0 grow py-2">
          <p className="truncate font-semibold">
            <bdi>{title}</bdi>
          </p>
          <p className="figures truncate text-ink-3">
            {lookNames[job.style].toLowerCase()} · {formatDay(job.created_at, new Date())}
          </p>
        </div>
        <span className="text-ink-2">
          <FavoriteButton on={job.favorite} name={name} onToggle={onFavorite} />
        </span>
      </div>
    </article>
  );
}
