import type { AssetRow } from "../../schema/assets.ts";

export function isUnfinished({ status }: Pick<AssetRow, "status">): boolean {
  return status === "pending" || status === "generating";
}
