import type { ImageJob } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { buttonClass } from "../ui/button-class.ts";
import { lookSlug } from "./photo-looks.ts";

/** Where to go from a picture: the same photo in another look, or another photo in the same one. */
export function PictureNext({ job }: { readonly job: ImageJob }): ReactElement {
  return (
    <div className="mt-6 grid gap-2 border-t border-line pt-5">
      {job.trashed_at === null ? (
        <Link
          to="/photos"
          search={{ image: job.uuid, style: lookSlug(job.style) }}
          className={buttonClass("line")}
        >
          Another look
        </Link>
      ) : null}
      <Link to="/photos" search={{ like: job.uuid }} className={buttonClass("line")}>
        Same settings again
      </Link>
    </div>
  );
}
