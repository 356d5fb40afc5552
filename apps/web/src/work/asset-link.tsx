import { Link } from "@tanstack/react-router";
import type { AriaAttributes, ReactElement, ReactNode } from "react";

export interface AssetLinkProps extends Pick<AriaAttributes, "aria-label" | "aria-current"> {
  readonly id: string;
  /** A picture, which has another page than a logo. */
  readonly isImage: boolean;
  readonly className: string;
  readonly children: ReactNode;
}

/** Leads to the page of an asset, whatever it is. */
export function AssetLink({ id, isImage, ...rest }: AssetLinkProps): ReactElement {
  return isImage ? (
    <Link to="/photos/$imageId" params={{ imageId: id }} {...rest} />
  ) : (
    <Link to="/logos/$assetId" params={{ assetId: id }} {...rest} />
  );
}
