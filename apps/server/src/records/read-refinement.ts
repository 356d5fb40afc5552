import { refinement, refineOperation } from "@emblazon/contract";
import type { Refinement, RefineOperation } from "@emblazon/contract";

/** A stored refinement as this version knows it; steps that it does not know are left out. */
export function readRefinement(stored: unknown): Refinement | null {
  if (typeof stored !== "object" || stored === null) return null;
  const operations = "operations" in stored ? readOperations(stored.operations) : [];
  const read = refinement.safeParse({ ...stored, operations });
  return read.success ? read.data : null;
}

/** The steps of those stored that this version knows. */
export function readOperations(stored: unknown): RefineOperation[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((operation) => {
    const read = refineOperation.safeParse(operation);
    return read.success ? [read.data] : [];
  });
}
