import type { ReactElement } from "react";
import { examples } from "virtual:examples";
import { formatMs } from "../ui/format.ts";

/** Six logos that our own engine drew when this page was built. */
export function ExampleStrip(): ReactElement | null {
  if (examples.logos.length === 0) return null;
  return (
    <figure className="mt-12 mb-10 md:mt-14">
      <ul className="grid grid-cols-2 gap-3.5 sm:grid-cols-3 lg:grid-cols-6">
        {examples.logos.map(({ title, src }) => (
          <li
            key={src}
            className="aspect-4/3 overflow-hidden rounded-tile border border-line bg-raised"
          >
            <img
              src={src}
              alt={title}
              width={800}
              height={600}
              decoding="async"
              className="block h-auto w-full"
            />
          </li>
        ))}
      </ul>
      <figcaption className="mt-3 flex flex-wrap justify-between gap-x-6 gap-y-1 text-sm text-ink-3">
        <span>
          Drawn by the built-in engine for “<bdi>{examples.name}</bdi>”
        </span>
        <span className="figures">
          first {formatMs(examples.firstMs)} · six {formatMs(examples.allMs)} · when this page was
          built
        </span>
      </figcaption>
    </figure>
  );
}
