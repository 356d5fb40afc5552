import { Link } from "@tanstack/react-router";
import { Download, ExternalLink, RotateCw, X } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { Icon } from "../ui/icon.tsx";
import { isOpen } from "./batch.ts";
import type { DeskPhoto } from "./desk-state.ts";
import { photoProgress, photoWords } from "./paint-words.ts";
import { PixelCanvas } from "./pixel-canvas.tsx";
import { ProgressLine } from "./progress-line.tsx";

export interface PhotoRowProps {
  readonly photo: DeskPhoto;
  readonly active: boolean;
  readonly onPick: () => void;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

const ICON_BUTTON =
  "grid size-9 shrink-0 place-items-center rounded-control text-ink-2 hover:bg-wash hover:text-ink coarse:size-11";

/** One photo of several. */
export function PhotoRow(props: PhotoRowProps): ReactElement {
  const { photo, active, onPick } = props;
  const { reading, name } = photo;
  const progress = photoProgress(photo);
  const words = photoWords(photo);
  const isBad = reading.kind === "unreadable" || photo.task.kind === "failed";
  return (
    <li className="relative border-b border-line">
      <div className="flex items-center gap-1 py-1.5">
        <button
          type="button"
          aria-current={active}
          onClick={onPick}
          className="group flex min-w-0 grow items-center gap-3 rounded-control py-1 ps-1 text-start text-sm"
        >
          <span className="block h-12 w-16 shrink-0 overflow-hidden rounded-[6px] border border-line bg-raised outline-offset-2 group-aria-[current=true]:outline-2 group-aria-[current=true]:outline-ink">
            {reading.kind === "ready" ? (
              <PixelCanvas pixels={reading.thumbnail} label="" className="size-full object-cover" />
            ) : (
              <span className="construction block size-full" />
            )}
          </span>
          <span className="min-w-0">
            <span className="block truncate font-medium">
              <bdi>{name === "" ? "Opening…" : name}</bdi>
            </span>
            <span className={isBad ? "block text-bad" : "figures block text-ink-3"}>
              {words}
              {reading.kind === "ready" && words === ""
                ? `${reading.width} × ${reading.height}`
                : ""}
            </span>
          </span>
        </button>
        <RowActions {...props} />
      </div>
      {progress === null ? null : (
        <div className="absolute inset-x-0 -bottom-px">
          <ProgressLine label={`Progress of ${name}`} value={progress} />
        </div>
      )}
    </li>
  );
}

function RowActions({ photo, onCancel, onRetry, onRemove }: PhotoRowProps): ReactElement {
  const client = useClient();
  const { task, name } = photo;
  if (isOpen(task)) return <RowButton icon={X} label={`Stop ${name}`} onClick={onCancel} />;
  return (
    <>
      {task.kind === "done" ? (
        <>
          <a
            href={client.images.processedUrl(task.image.uuid, { download: true })}
            download
            aria-label={`Download ${name}`}
            title="Download"
            className={ICON_BUTTON}
          >
            <Icon of={Download} size={17} />
          </a>
          <Link
            to="/photos/$imageId"
            params={{ imageId: task.image.uuid }}
            aria-label={`Open ${name}`}
            title="Open"
            className={ICON_BUTTON}
          >
            <Icon of={ExternalLink} size={17} />
          </Link>
        </>
      ) : null}
      {task.kind === "failed" || task.kind === "cancelled" ? (
        <RowButton icon={RotateCw} label={`Try ${name} again`} onClick={onRetry} />
      ) : null}
      <RowButton icon={X} label={`Take ${name} off the desk`} onClick={onRemove} />
    </>
  );
}

function RowButton({
  icon,
  label,
  onClick,
}: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onClick: () => void;
}): ReactElement {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className={ICON_BUTTON}
    >
      <Icon of={icon} size={17} />
    </button>
  );
}
