import type { InspirationImage } from "@emblazon/contract";
import type { ReactElement } from "react";
import { Picture } from "../ui/picture.tsx";

/** The pictures that came with the brief. */
export function InspirationThumbs({
  pictures,
}: {
  readonly pictures: readonly InspirationImage[];
}): ReactElement {
  return (
    <ul className="flex flex-wrap gap-2">
      {pictures.map(({ id, url, width, height }, index) => (
        <li key={id}>
          <Picture
            src={url}
            alt={`Picture ${index + 1} of the brief`}
            width={width}
            height={height}
            loading="lazy"
            className="size-12 rounded-[6px] border border-line object-cover"
          />
        </li>
      ))}
    </ul>
  );
}
