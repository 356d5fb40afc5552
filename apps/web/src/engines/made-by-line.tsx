import type { Engine } from "@emblazon/contract";
import type { ReactElement } from "react";
import { EngineMenu } from "./engine-menu.tsx";
import { costWords, FREE, hasChoice, resolveChoice } from "./engine-words.ts";
import { useEngineChoice } from "./use-engine-choice.ts";
import { useEngines } from "./use-engines.ts";

export interface MadeByLineProps {
  /** How many will be drawn, for the price. */
  readonly count: number;
  /** Something above says "Made by" already. */
  readonly titled?: boolean;
}

/** Who will draw and what that costs, with a way to choose another; no choice where there is none. */
export function MadeByLine({ count, titled = false }: MadeByLineProps): ReactElement {
  const engines = useEngines();
  if (engines.data === undefined) {
    return (
      <p className="flex min-h-10 items-center text-sm text-ink-3">
        {engines.error === null ? "" : "Who draws could not be asked; the server decides."}
      </p>
    );
  }
  return hasChoice(engines.data) ? (
    <Choice engines={engines.data} count={count} titled={titled} />
  ) : (
    <p className="flex min-h-10 flex-wrap items-center gap-x-2 text-sm text-ink-2">
      {titled ? "Our own engine" : "Made by our own engine"}
      <span className="figures text-ink-3">free · on this machine</span>
    </p>
  );
}

interface ChoiceProps extends Required<MadeByLineProps> {
  readonly engines: readonly Engine[];
}

function Choice({ engines, count, titled }: ChoiceProps): ReactElement {
  const { choice, choose } = useEngineChoice();
  const value = resolveChoice(choice, engines);
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 text-sm text-ink-2">
      <EngineMenu engines={engines} value={value} count={count} titled={titled} onChoose={choose} />
      <span className="figures text-ink-3">{costWords(value, engines, count)}</span>
    </div>
  );
}

/** What the next drawing will cost, beside its button; nothing where it is free. */
export function CostNote({ count }: Pick<MadeByLineProps, "count">): ReactElement | null {
  const { data: engines } = useEngines();
  const { choice } = useEngineChoice();
  if (engines === undefined) return null;
  const words = costWords(resolveChoice(choice, engines), engines, count);
  return words === FREE ? null : <>{words}</>;
}
