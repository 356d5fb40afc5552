import { useCallback, useMemo, useState } from "react";

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly set: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/** Which things of a list are selected; ids that left the list no longer count. */
export function useSelection(listed: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = useMemo(() => new Set(listed.filter((id) => chosen.has(id))), [chosen, listed]);
  const toggle = useCallback((id: string) => {
    setChosen((old) =>
      old.has(id) ? new Set([...old].filter((item) => item !== id)) : new Set([...old, id]),
    );
  }, []);
  const clear = useCallback(() => setChosen(new Set()), []);
  const set = useCallback((next: readonly string[]) => setChosen(new Set(next)), []);
  return { ids, toggle, set, clear };
}
