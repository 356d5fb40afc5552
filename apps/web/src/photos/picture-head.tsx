import type { ImageJob } from "@emblazon/contract";
import type { ReactElement } from "react";
import { AssetHead } from "../logo/asset-head.tsx";
import { lookNames } from "./photo-looks.ts";
import type { ImageActions } from "./use-image-actions.ts";

export interface PictureHeadProps {
  readonly job: ImageJob;
  readonly actions: ImageActions;
  readonly onTrash: () => void;
}

/** The picture's name, and what can be done with the whole of it. */
export function PictureHead({ job, actions, onTrash }: PictureHeadProps): ReactElement {
  return (
    <AssetHead
      noun="Picture"
      what={lookNames[job.style]}
      asset={job}
      onRename={(title) => actions.rename(job, title)}
      onFavorite={() => actions.toggleFavorite(job)}
      onTrash={onTrash}
    />
  );
}
