import type { AdminEngine, AdminEngineList } from "@emblazon/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { engineKeys } from "../engines/engine-keys.ts";
import { useToasts } from "../live/toasts.tsx";
import { describeError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";
import { adminKeys } from "./admin-keys.ts";

interface Turn {
  readonly engine: AdminEngine;
  readonly off: boolean;
  /** It takes back what was just done. */
  readonly isUndo?: boolean;
}

/** Switches a model off or on: shown at once, with a way back. */
export function useSwitchEngine(): (engine: AdminEngine, off: boolean) => void {
  const client = useClient();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const show = (id: string, off: boolean): void => {
    queryClient.setQueryData<AdminEngineList>(adminKeys.engines, (list) =>
      list === undefined
        ? undefined
        : {
            ...list,
            engines: list.engines.map((one) =>
              one.id === id ? { ...one, switched_off: off } : one,
            ),
          },
    );
  };
  const mutation = useMutation({
    mutationFn: ({ engine, off }: Turn) =>
      client.engines.switch({ id: engine.id, switched_off: off }),
    scope: { id: "switch-engine" },
    onMutate: async ({ engine, off }) => {
      await queryClient.cancelQueries({ queryKey: adminKeys.engines });
      show(engine.id, off);
    },
    onSuccess: (list, { engine, off, isUndo = false }) => {
      queryClient.setQueryData(adminKeys.engines, list);
      void queryClient.invalidateQueries({ queryKey: engineKeys.list });
      if (isUndo) return;
      toasts.show({
        text: off ? `${engine.name} is not asked any more` : `${engine.name} is asked again`,
        undo: () => mutation.mutate({ engine, off: !off, isUndo: true }),
      });
    },
    onError: (error, { engine, off }) => {
      show(engine.id, !off);
      toasts.show({ kind: "error", text: errorLine(describeError(error)) });
    },
  });
  return (engine, off) => mutation.mutate({ engine, off });
}
