import type { ReactElement } from "react";
import { splitLinks } from "./split-links.ts";

/** A text as it was written; the addresses in it can be followed. */
export function LinkedText({ text }: { readonly text: string }): ReactElement {
  return (
    <p className="rounded-tile border border-line bg-raised p-5 text-sm leading-relaxed break-words whitespace-pre-wrap">
      {splitLinks(text).map((part, index) =>
        part.kind === "link" ? (
          <a
            // The text does not change: a part's place is its name.
            key={index}
            href={part.text}
            target="_blank"
            rel="noreferrer"
            className="break-all underline decoration-line-strong underline-offset-4 hover:decoration-current"
          >
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
