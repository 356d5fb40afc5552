import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import type { ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";
import { FormField } from "./form-field.tsx";
import type { FormFieldProps } from "./form-field.tsx";

export interface PasswordFieldProps extends Omit<FormFieldProps, "type" | "end"> {
  readonly autoComplete: "current-password" | "new-password";
}

/**
 * A password, which can be shown. It has no longest length of its own: a browser would cut a pasted
 * password there without a word, and the contract says one.
 */
export function PasswordField(props: PasswordFieldProps): ReactElement {
  const [shown, setShown] = useState(false);
  const label = `Show the password${props.label === "Password" ? "" : `: ${props.label}`}`;
  return (
    <FormField
      type={shown ? "text" : "password"}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      className="pe-12"
      end={
        <button
          type="button"
          aria-label={label}
          aria-pressed={shown}
          title={shown ? "Hide it" : "Show it"}
          onClick={() => setShown(!shown)}
          className="absolute end-0 top-0 grid size-11 place-items-center rounded-control text-ink-3 -outline-offset-4 hover:text-ink"
        >
          <Icon of={shown ? EyeOff : Eye} />
        </button>
      }
      {...props}
    />
  );
}
