import type { AdminEngine, EngineState } from "@emblazon/contract";
import type { ReactElement, ReactNode } from "react";
import { failureWords } from "../engines/attempt-words.ts";
import { isVendors } from "../engines/engine-names.ts";
import { stateWords } from "../engines/engine-words.ts";
import { formatUsd } from "../engines/format-usd.ts";
import { BUILT_IN_DIRECTED } from "../engines/kept-choice.ts";
import { count, formatAgo, formatMoment, formatMs } from "../ui/format.ts";
import { ENGINE_COLUMNS, ENGINE_GRID } from "./engine-columns.ts";
import type { EngineColumn } from "./engine-columns.ts";
import { EngineSwitch } from "./engine-switch.tsx";

const TONES: Readonly<Record<EngineState, string>> = {
  ready: "text-good",
  probing: "text-warn",
  resting: "text-warn",
  switched_off: "text-ink-2",
  retired: "text-ink-3",
};

/** One engine, or one model: how it is, what it did, and its switch. */
export function EngineRow({ engine }: { readonly engine: AdminEngine }): ReactElement {
  const { id, state, attempts, failures, latency_ms: median, spent_today_usd: spent } = engine;
  const isAsked = isVendors(id) || id === BUILT_IN_DIRECTED;
  return (
    <div
      role="row"
      className={`${ENGINE_GRID} border-b border-line py-3 max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-4 max-lg:gap-y-2`}
    >
      <Cell column="engine">
        <EngineName engine={engine} />
      </Cell>
      <Cell column="state">
        <span className={TONES[state]}>{stateWords[state]}</span>
      </Cell>
      <Cell column="attempts">
        {attempts === 0 ? (
          <span className="text-ink-3">not asked</span>
        ) : (
          <>
            {count(attempts, "try", "tries")}
            {failures === 0 ? null : <span className="text-bad">, {failures} failed</span>}
          </>
        )}
      </Cell>
      <Cell column="median">{median === null ? "–" : formatMs(median)}</Cell>
      <Cell column="price">
        {formatUsd(engine.cost_usd)}
        {engine.cost_per === "round" && engine.cost_usd > 0 ? " a round" : ""}
      </Cell>
      <Cell column="spent">{spent === 0 ? "–" : formatUsd(spent)}</Cell>
      <Cell column="error">
        <LastError engine={engine} />
      </Cell>
      <Cell column="switch">
        {isAsked && state !== "retired" ? <EngineSwitch engine={engine} /> : "–"}
      </Cell>
    </div>
  );
}

interface CellProps {
  readonly column: EngineColumn["id"];
  readonly children: ReactNode;
}

function Cell({ column, children }: CellProps): ReactElement {
  const { name, isFigure } = ENGINE_COLUMNS.find(({ id }) => id === column) ?? { name: "" };
  return (
    <div
      role="cell"
      className={`min-w-0 ${column === "engine" ? "max-lg:col-span-2" : ""} ${
        isFigure === true ? "figures lg:pt-[3px] lg:text-end" : ""
      }`}
    >
      {column === "engine" ? null : (
        <span aria-hidden="true" className="label block font-sans lg:hidden">
          {name}
        </span>
      )}
      {children}
    </div>
  );
}

function EngineName({ engine }: { readonly engine: AdminEngine }): ReactElement {
  const { name, vendor, id, state, chain_position: place } = engine;
  const isByName = place === null && isVendors(id) && state !== "retired";
  return (
    <div className="flex gap-3">
      <span className="figures w-4 shrink-0 pt-[3px] text-ink-3" title="Its place in the chain">
        {place ?? ""}
      </span>
      <div className="min-w-0">
        <p className="font-medium">
          <bdi>{name}</bdi>
        </p>
        <p className="text-ink-2">
          <bdi>{vendor}</bdi>
          {isByName ? ", asked by name alone" : ""}
        </p>
        {isVendors(id) ? <p className="figures wrap-anywhere text-ink-3">{id}</p> : null}
      </div>
    </div>
  );
}

function LastError({ engine }: { readonly engine: AdminEngine }): ReactElement {
  const { last_error: error, last_error_at: at } = engine;
  if (error === null) return <span className="text-ink-3">none</span>;
  return (
    <>
      {failureWords(error)}
      {at === null ? null : (
        <time dateTime={at} title={formatMoment(at)} className="figures block text-ink-3">
          {formatAgo(at, new Date())}
        </time>
      )}
    </>
  );
}
