import { useState } from "react";
import type { ReactElement } from "react";
import { FormField } from "./form-field.tsx";

export interface CodeFieldProps {
  readonly autoFocus?: boolean;
  /** Whether a back-up code will do too. */
  readonly takesBackup?: boolean;
}

/** Six digits of an authenticator app, or a back-up code in their place. */
export function CodeField({ autoFocus = false, takesBackup = true }: CodeFieldProps): ReactElement {
  const [backup, setBackup] = useState(false);
  return (
    <div>
      <FormField
        key={String(backup)}
        name="code"
        label={backup ? "Back-up code" : "Code of your app"}
        hint={backup ? "each works once" : "six digits"}
        inputMode={backup ? "text" : "numeric"}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
        dir="ltr"
        // It appears because it is asked for: whoever pressed the button goes on typing.
        autoFocus={autoFocus || backup}
        className="font-mono text-lg tracking-[0.12em]"
      />
      {takesBackup ? (
        <button
          type="button"
          onClick={() => setBackup(!backup)}
          className="mt-2 inline-flex min-h-6 items-center text-sm text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-ink coarse:min-h-11"
        >
          {backup ? "Use your app instead" : "Use a back-up code instead"}
        </button>
      ) : null}
    </div>
  );
}
