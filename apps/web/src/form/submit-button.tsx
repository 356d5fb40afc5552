import type { ReactElement } from "react";
import { Button } from "../ui/button.tsx";
import type { ButtonProps } from "../ui/button.tsx";
import { useFormState } from "./form.tsx";

export interface SubmitButtonProps extends Omit<ButtonProps, "type" | "children"> {
  readonly children: string;
  /** What it says while the server is asked. */
  readonly busy: string;
}

/** Sends its form. It stays where it is while that happens: a disabled one would lose the focus. */
export function SubmitButton({ children, busy, ...rest }: SubmitButtonProps): ReactElement {
  const state = useFormState();
  return (
    <Button type="submit" aria-disabled={state.busy} {...rest}>
      {state.busy ? busy : children}
    </Button>
  );
}
