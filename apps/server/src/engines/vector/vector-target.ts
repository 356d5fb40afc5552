import type { BuiltInTarget } from "@emblazon/failover";
import { AttemptError } from "@emblazon/failover";
import type { BuiltInDesign, PictureRequest } from "../pictures/picture-request.ts";

/** A drawing is at hand when the chain comes to it; what is left is to store it. */
const LIMIT_MS = 2_000;

export type VectorTarget = BuiltInTarget<PictureRequest, BuiltInDesign>;

/** Our own engine as the last link of the chain: it hands over what it has drawn of the same logo. */
export function createVectorTarget(id: string): VectorTarget {
  return {
    kind: "built_in",
    id,
    limitMs: LIMIT_MS,
    reserveMs: LIMIT_MS,
    lacks: ({ drawn }) => (drawn === null ? "it cannot change a picture" : null),
    submit: async ({ drawn }, { signal }) => {
      signal.throwIfAborted();
      if (drawn === null) throw new AttemptError("unsupported", "It cannot change a picture");
      return { kind: "done", result: { kind: "design", design: drawn } };
    },
  };
}
