import type { ReactElement } from "react";
import { choiceWords, costWords, hasChoice, resolveChoice } from "../engines/engine-words.ts";
import { useEngineChoice } from "../engines/use-engine-choice.ts";
import { useEngines } from "../engines/use-engines.ts";
import { TEXT_LINK } from "../ui/text-link-class.ts";

const COUNT = 6;

export interface MadeByNoteProps {
  /** Nothing is asked of the server before. */
  readonly asked: boolean;
  readonly onChange: () => void;
}

/** Who will draw and what that costs, where it may cost anything. */
export function MadeByNote({ asked, onChange }: MadeByNoteProps): ReactElement | null {
  const { data: engines } = useEngines(asked);
  const { choice } = useEngineChoice();
  if (engines === undefined || !hasChoice(engines)) return null;
  const value = resolveChoice(choice, engines);
  return (
    <p className="arrive flex flex-wrap items-center gap-x-2">
      <button type="button" className={TEXT_LINK} onClick={onChange}>
        <span>
          Made by: <bdi>{choiceWords(value, engines)}</bdi>
        </span>
      </button>
      <span className="figures text-ink-3">{costWords(value, engines, COUNT)}</span>
    </p>
  );
}
