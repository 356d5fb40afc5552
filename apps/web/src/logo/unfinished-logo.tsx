import type { Asset } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { buttonClass } from "../ui/button-class.ts";
import { MessagePage } from "../ui/message-page.tsx";

const TITLES = {
  pending: "This logo waits for its turn.",
  generating: "This logo is being drawn.",
  failed: "This logo could not be drawn.",
  cancelled: "This logo was stopped.",
  completed: "This logo is ready.",
} as const;

/** The page of a logo that is not there yet, or will not be. */
export function UnfinishedLogo({ asset }: { readonly asset: Asset }): ReactElement {
  return (
    <MessagePage
      note={asset.status}
      title={TITLES[asset.status]}
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
      <p>{asset.error?.message ?? "Its project shows how far it is, and can draw more."}</p>
    </MessagePage>
  );
}
