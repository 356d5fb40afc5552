import type { ReactElement } from "react";
export function ProjectPage(): ReactElement {
  return <p>ProjectPage</p>;
}
