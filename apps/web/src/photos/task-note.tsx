import { Link } from "@tanstack/react-router";
import { Download } from "lucide-react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { buttonClass } from "../ui/button-class.ts";
import { formatMs } from "../ui/format.ts";
import { Icon } from "../ui/icon.tsx";
import { isOpen } from "./batch.ts";
import type { DeskPhoto } from "./desk-state.ts";
import { photoProgress, photoWords } from "./paint-words.ts";
import { ProgressLine } from "./progress-line.tsx";

/** What becomes of the photo on the stage: how far it is, why not, or where it is now. */
export function TaskNote({ photo }: { readonly photo: DeskPhoto }): ReactElement | null {
  const client = useClient();
  const { task } = photo;
  if (isOpen(task)) {
    return (
      <div className="text-sm text-ink-2">
        <p className="first-letter:uppercase">{photoWords(photo)}…</p>
        <div className="mt-1.5">
          <ProgressLine label={`Progress of ${photo.name}`} value={photoProgress(photo) ?? 0} />
        </div>
      </div>
    );
  }
  switch (task.kind) {
    case "failed":
      return (
        <p role="alert" className="border-s-2 border-bad ps-3 text-sm text-bad">
          {task.reason}
        </p>
      );
    case "cancelled":
      return <p className="text-sm text-ink-2">Stopped before it was painted.</p>;
    case "done": {
      const { image } = task;
      return (
        <div className="arrive">
          <p className="figures mb-2 text-ink-3 max-lg:hidden">
            {image.width} × {image.height} px
            {image.generation_time_ms === null ? "" : ` in ${formatMs(image.generation_time_ms)}`}
          </p>
          <div className="flex flex-wrap gap-2">
            <a
              href={client.images.processedUrl(image.uuid, { download: true })}
              download
              className={buttonClass("ink")}
            >
              <Icon of={Download} size={16} />
              Download
            </a>
            <Link
              to="/photos/$imageId"
              params={{ imageId: image.uuid }}
              className={buttonClass("line")}
            >
              Open it
            </Link>
          </div>
        </div>
      );
    }
    default:
      return null;
  }
}
