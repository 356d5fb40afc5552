import type { AdminEngineList } from "@emblazon/contract";
import type { ReactElement } from "react";
import { EngineRow } from "./engine-row.tsx";
import { ENGINE_COLUMNS, ENGINE_GRID } from "./engine-columns.ts";

/**
 * The engines in the order of asking. On a phone each row is a card with its figures named; the
 * roles say that it is a table, which such a layout would make browsers forget.
 */
export function EngineTable({ engines }: Pick<AdminEngineList, "engines">): ReactElement {
  return (
    <div role="table" aria-label="Engines" className="text-sm">
      <div role="rowgroup">
        <div role="row" className={`${ENGINE_GRID} border-b border-line pb-2 max-lg:sr-only`}>
          {ENGINE_COLUMNS.map(({ id, name, isFigure }) => (
            <span
              key={id}
              role="columnheader"
              className={`label ${isFigure === true ? "lg:text-end" : ""}`}
            >
              {name}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {engines.map((engine) => (
          <EngineRow key={engine.id} engine={engine} />
        ))}
      </div>
    </div>
  );
}
