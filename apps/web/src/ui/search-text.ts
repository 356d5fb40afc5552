/** What stands in a search box, and what it goes by. */
export interface SearchText {
  readonly text: string;
  /** What is searched for. */
  readonly value: string;
  /** What the box asked to search for last. */
  readonly asked: string;
}

export function startSearch(value: string): SearchText {
  return { text: value, value, asked: value };
}

/**
 * Follows what is searched for: what the box asked for itself leaves it as it is, for somebody may
 * have typed on; what came in another way, such as by a link, stands in it from then on.
 */
export function followSearch(state: SearchText, value: string): SearchText {
  if (value === state.value) return state;
  return value === state.asked ? { ...state, value } : startSearch(value);
}
