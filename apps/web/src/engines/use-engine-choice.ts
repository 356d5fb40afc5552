import { useQuery, useQueryClient } from "@tanstack/react-query";
import { engineKeys } from "./engine-keys.ts";
import { AUTO, readEngineChoice, writeEngineChoice } from "./kept-choice.ts";
import type { EngineChoice } from "./kept-choice.ts";

export interface KeptChoice {
  readonly choice: EngineChoice;
  readonly choose: (choice: EngineChoice) => void;
}

/** Who is to draw, the same on every page of a session. */
export function useEngineChoice(): KeptChoice {
  const queryClient = useQueryClient();
  const kept = useQuery<EngineChoice>({
    queryKey: engineKeys.choice,
    queryFn: readEngineChoice,
    initialData: readEngineChoice,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return {
    choice: kept.data,
    choose: (choice) => {
      writeEngineChoice(choice);
      queryClient.setQueryData(engineKeys.choice, choice);
    },
  };
}

/** The choice as calls that draw take it: nothing for the automatic one, which is the server's own. */
export function useEngineInput(): { readonly engine?: EngineChoice } {
  const { choice } = useEngineChoice();
  return choice === AUTO ? {} : { engine: choice };
}
