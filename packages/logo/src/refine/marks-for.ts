import type { Brief } from "@emblazon/contract";
import type { Understanding } from "../types.ts";
import { CONFIDENT } from "../understanding/understand.ts";
import { marksOfConcepts } from "./find-mark.ts";

/** The marks of the concept that a thing's name stands for, as a brief of it would be understood. */
export function marksFor(
  understand: (brief: Brief) => Understanding,
): (query: string) => readonly string[] {
  return (query) => {
    const { concepts } = understand({
      name: "",
      tagline: "",
      industry: "",
      description: query,
      personality: [],
      colors: [],
      include_text_in_ai: false,
    });
    return marksOfConcepts(
      concepts
        .filter(({ score }) => score >= CONFIDENT * LEAST_SHARE)
        .map(({ concept }) => concept),
    );
  };
}

/** A thing named alone has less to be sure by than a brief. */
const LEAST_SHARE = 0.6;
