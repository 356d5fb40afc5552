import type { Asset } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { PreviewPicture } from "../engines/preview-picture.tsx";
import { buttonClass } from "../ui/button-class.ts";
import { MessagePage } from "../ui/message-page.tsx";
import { useLogoProgress } from "./use-logo-progress.ts";

const TITLES = {
  pending: "This logo waits for its turn.",
  generating: "This logo is being drawn.",
  failed: "This logo could not be drawn.",
  cancelled: "This logo was stopped.",
  completed: "This logo is ready.",
} as const;

/** The page of a logo that is not there yet, or will not be. */
export function UnfinishedLogo({ asset }: { readonly asset: Asset }): ReactElement {
  const progress = useLogoProgress(asset);
  const hasBegun = asset.status === "pending" && progress !== undefined;
  const status = hasBegun ? "generating" : asset.status;
  return (
    <MessagePage
      note={status}
      title={TITLES[status]}
      actions={
        asset.project_id === null ? undefined : (
          <Link
            to="/projects/$projectId"
            params={{ projectId: asset.project_id }}
            className={buttonClass("accent")}
          >
            Go to its project
          </Link>
        )
      }
    >
      {progress === undefined || progress.preview === null ? null : (
        <div className="relative mb-6 aspect-4/3 w-full max-w-md overflow-hidden rounded-tile border border-line bg-white">
          <PreviewPicture src={progress.preview} progress={progress.progress} />
        </div>
      )}
      <p>{asset.error?.message ?? "Its project shows how far it is, and can draw more."}</p>
    </MessagePage>
  );
}
