import type { ReactElement } from "react";
export function LogoPage(): ReactElement {
  return <p>LogoPage</p>;
}
