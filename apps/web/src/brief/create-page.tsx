import type { ReactElement } from "react";
export function CreatePage(): ReactElement {
  return <p>CreatePage</p>;
}
