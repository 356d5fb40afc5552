import type { Asset, FileFormat } from "@emblazon/contract";
import { useState } from "react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { DownloadSection } from "../ui/download-section.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { backdropIds, backdropNames } from "./backdrops.ts";
import type { BackdropId } from "./backdrops.ts";
import {
  canBeTransparent,
  downloadFile,
  downloadFormats,
  downloadSizes,
  hasPixels,
} from "./download-choice.ts";
import { logoVariantNames } from "./logo-variants.ts";
import type { LogoVariantId } from "./logo-variants.ts";

export interface DownloadPanelProps {
  readonly asset: Asset;
  /** The variant and background on the stage; they are what is downloaded. */
  readonly variant: LogoVariantId;
  readonly backdrop: BackdropId;
}

/** Format × size × background × variant, and one button. */
export function DownloadPanel({ asset, variant, backdrop }: DownloadPanelProps): ReactElement {
  const client = useClient();
  const [format, setFormat] = useState<FileFormat>("svg");
  const [size, setSize] = useState(2048);
  const [own, setOwn] = useState<BackdropId | "as-shown">("as-shown");
  const chosen = own === "as-shown" ? backdrop : own;
  const file = downloadFile({ format, size, backdrop: chosen, variant }, asset.spec);
  const height = file.variant === "mark" ? size : Math.round((size * 3) / 4);
  const what = hasPixels(format) ? `${size} × ${height} px` : "vector, type as outlines";
  const keepsGround = chosen === "transparent" && !canBeTransparent(format);
  return (
    <DownloadSection
      formats={downloadFormats}
      format={format}
      onFormat={setFormat}
      linkId="logo-download"
      href={client.assets.fileUrl(asset.id, file)}
      note={`${logoVariantNames[file.variant].toLowerCase()} · ${what}${keepsGround ? " · JPEG keeps its background" : ""}`}
    >
      <div className="mt-4 grid grid-cols-2 gap-3">
        <SelectField
          label="Background"
          value={own}
          onValue={(value) => setOwn(backdropIds.find((id) => id === value) ?? "as-shown")}
          options={[
            { value: "as-shown", name: "As shown" },
            ...backdropIds
              .filter((id) => id !== "transparent" || canBeTransparent(format))
              .map((id) => ({ value: id, name: backdropNames[id] })),
          ]}
        />
        <SelectField
          label="Width"
          value={hasPixels(format) ? String(size) : "any"}
          disabled={!hasPixels(format)}
          onValue={(value) => setSize(Number(value))}
          options={
            hasPixels(format)
              ? downloadSizes.map((px) => ({ value: String(px), name: `${px} px` }))
              : [{ value: "any", name: "Any size" }]
          }
        />
      </div>
    </DownloadSection>
  );
}
