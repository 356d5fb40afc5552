import type { ComponentProps, ReactElement } from "react";
import { buttonClass } from "./button-class.ts";
import type { ButtonLook } from "./button-class.ts";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: ButtonLook;
  readonly large?: boolean;
}

export function Button({
  look = "line",
  large = false,
  className = "",
  ...rest
}: ButtonProps): ReactElement {
  return <button type="button" className={`${buttonClass(look, large)} ${className}`} {...rest} />;
}
