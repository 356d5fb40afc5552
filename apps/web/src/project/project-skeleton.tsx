import type { ReactElement } from "react";
import { GRID } from "./round-section.tsx";
import { GhostTile } from "./waiting-tile.tsx";
import { RAIL, WORK } from "./project-layout.ts";

/** The page in its final shape while the project is fetched. */
export function ProjectSkeleton(): ReactElement {
  return (
    <div className="flex grow" aria-busy="true">
      <div className={RAIL} />
      <div className={WORK}>
        <p role="status" className="flex min-h-10 items-center text-base text-ink-3">
          Opening the project…
        </p>
        <ul className={GRID} aria-hidden="true">
          {Array.from({ length: 6 }, (_, index) => (
            <li key={index}>
              <GhostTile number={index + 1} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
