const MOST_ENTRIES = 10_000;

/**
 * Remembers answers for a moment, so that a burst of calls by one caller asks the database once.
 * @param lifeMs how late a change elsewhere may be noticed
 */
export interface BriefMemory<T> {
  recall(key: string, find: () => Promise<T>): Promise<T>;
  forget(): void;
}

export function createBriefMemory<T>(lifeMs: number, now: () => number): BriefMemory<T> {
  let entries = new Map<string, { readonly answer: Promise<T>; readonly endsAt: number }>();
  return {
    recall: (key, find) => {
      const known = entries.get(key);
      if (known !== undefined && known.endsAt > now()) return known.answer;
      if (entries.size >= MOST_ENTRIES) entries = new Map();
      const answer = find();
      const entry = { answer, endsAt: now() + lifeMs };
      entries.set(key, entry);
      answer.catch(() => {
        if (entries.get(key) === entry) entries.delete(key);
      });
      return answer;
    },
    forget: () => {
      entries = new Map();
    },
  };
}
