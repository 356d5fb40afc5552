import type { Proven } from "@emblazon/client";
import { createContext, use } from "react";

/** A call that the server may want a proof for. */
export type ProvenCall<Answer> = (proof: Proven) => Promise<Answer>;

/** Makes the call; where the server asks who it is, asks the person, and makes it again. */
export type Prove = <Answer>(call: ProvenCall<Answer>) => Promise<Answer>;

export const ProofContext = createContext<Prove | null>(null);

/** For calls that a borrowed page must not be enough for; below `ProofProvider`. */
export function useProof(): Prove {
  const prove = use(ProofContext);
  if (prove === null) throw new Error("ProofProvider is missing");
  return prove;
}
