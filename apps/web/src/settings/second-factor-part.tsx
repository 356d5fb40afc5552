import type { SecondFactorSetup } from "@emblazon/contract";
import { useState } from "react";
import type { ReactElement } from "react";
import { useUser } from "../session/require-user.tsx";
import { BackupCodes } from "./backup-codes.tsx";
import { ConfirmSecondFactor } from "./confirm-second-factor.tsx";
import { SecondFactorOn } from "./second-factor-on.tsx";
import { StartSecondFactor } from "./start-second-factor.tsx";
import { useUpdateUser } from "./use-update-user.ts";

type Step =
  | { readonly kind: "rest" }
  | { readonly kind: "setup"; readonly setup: SecondFactorSetup }
  | { readonly kind: "codes"; readonly codes: readonly string[] };

/** Sets the second factor up, step by step, or changes it. Secrets live here and nowhere else. */
export function SecondFactorPart(): ReactElement {
  const user = useUser();
  const update = useUpdateUser();
  const [step, setStep] = useState<Step>({ kind: "rest" });
  const rest = (): void => setStep({ kind: "rest" });
  const showCodes = (codes: readonly string[]): void => {
    update({ second_factor: true });
    setStep({ kind: "codes", codes });
  };
  switch (step.kind) {
    case "setup":
      return <ConfirmSecondFactor setup={step.setup} onDone={showCodes} onCancel={rest} />;
    case "codes":
      return <BackupCodes codes={step.codes} email={user.email} onDone={rest} />;
    case "rest":
      return user.second_factor ? (
        <SecondFactorOn onCodes={showCodes} onOff={() => update({ second_factor: false })} />
      ) : (
        <StartSecondFactor onSetup={(setup) => setStep({ kind: "setup", setup })} />
      );
  }
}
