import { useEffect, useState } from "react";
import { followSearch, startSearch } from "./search-text.ts";

const PAUSE_MS = 250;

/**
 * A search box's text: what is typed is searched for after a pause.
 *
 * @param value what is searched for now
 */
export function useSearchText(
  value: string,
  onSearch: (wanted: string) => void,
): readonly [text: string, setText: (text: string) => void] {
  const [kept, setState] = useState(() => startSearch(value));
  const state = followSearch(kept, value);
  if (state !== kept) setState(state);
  const wanted = state.text.trim();
  useEffect(() => {
    if (wanted === value) return undefined;
    const timer = setTimeout(() => {
      setState((old) => ({ ...old, asked: wanted }));
      onSearch(wanted);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [onSearch, value, wanted]);
  return [state.text, (text) => setState((old) => ({ ...old, text }))];
}
