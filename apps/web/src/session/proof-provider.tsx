import type { Proven } from "@emblazon/client";
import { useCallback, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { describeError } from "../ui/describe-error.ts";
import { ProofDialog } from "./proof-dialog.tsx";
import { ProofContext } from "./use-proof.ts";
import type { ProvenCall } from "./use-proof.ts";

/** A call that waits for its proof. */
interface Waiting {
  /** Fails as long as the password is not right. */
  readonly repeat: (proof: Proven) => Promise<void>;
  readonly giveUp: () => void;
}

/** Errors that the person mends in the dialog; with all others the call has failed. */
const MENDED_THERE = ["invalid_credentials", "rate_limited", "network"];

/** Asks who it is when a sign-in is too long ago for what is asked for. */
export function ProofProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const prove = useCallback(async <Answer,>(call: ProvenCall<Answer>): Promise<Answer> => {
    try {
      return await call({});
    } catch (error) {
      if (describeError(error).code !== "proof_needed") throw error;
      return new Promise<Answer>((resolve, reject) => {
        const repeat = async (proof: Proven): Promise<void> => {
          await call(proof).then(resolve, (failure: unknown) => {
            if (MENDED_THERE.includes(describeError(failure).code)) throw failure;
            reject(failure);
          });
          setWaiting(null);
        };
        const giveUp = (): void => {
          reject(error);
          setWaiting(null);
        };
        setWaiting({ repeat, giveUp });
      });
    }
  }, []);
  return (
    <ProofContext value={prove}>
      {children}
      {waiting === null ? null : <ProofDialog {...waiting} />}
    </ProofContext>
  );
}
