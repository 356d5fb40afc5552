import type { CheckWords } from "./judge.ts";
import type { Subject } from "./subject.ts";

/** One check: how it is measured and what to say of it. A value of null means that it does not apply. */
export interface Check extends CheckWords {
  readonly measure: (subject: Subject) => number | null;
}
