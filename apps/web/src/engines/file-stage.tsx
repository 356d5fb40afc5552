import type { Asset, AssetFile } from "@emblazon/contract";
import type { ReactElement } from "react";
import { Picture } from "../ui/picture.tsx";
import { fileAddress } from "./file-address.ts";

/** The files of a picture of a vendor's model, as people call them. */
export const fileNames: Readonly<Partial<Record<AssetFile["variant"], string>>> = {
  full: "With the name",
  mark: "The mark alone",
  original: "As the model sent it",
};

const SHOWN_PX = 1600;

export interface FileStageProps {
  readonly asset: Asset;
  readonly file: AssetFile;
}

/** One of its files, large. What is see-through stands on squares. */
export function FileStage({ asset, file }: FileStageProps): ReactElement {
  const src = fileAddress(file, { format: "webp", size: SHOWN_PX });
  const name = fileNames[file.variant] ?? file.variant;
  return (
    <div
      className={`relative aspect-4/3 max-h-[min(62vh,680px)] min-h-56 w-full overflow-hidden rounded-tile border border-line ${
        file.variant === "mark" ? "checkered" : "bg-white"
      }`}
    >
      <Picture
        key={src}
        src={src}
        alt={`${asset.title}, ${name.toLowerCase()}`}
        className={`arrive absolute inset-0 block size-full object-contain ${
          // A mark reaches to the edges of its file.
          file.variant === "mark" ? "p-[8%]" : ""
        }`}
      />
    </div>
  );
}
