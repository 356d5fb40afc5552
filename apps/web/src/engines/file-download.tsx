import type { Asset, AssetFile } from "@emblazon/contract";
import { useState } from "react";
import type { ReactElement } from "react";
import { DownloadSection } from "../ui/download-section.tsx";
import { drawingFormats, pictureFormats } from "../ui/file-formats.ts";
import type { DrawingFormat } from "../ui/file-formats.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { fileAddress } from "./file-address.ts";
import { fileNames } from "./file-stage.tsx";
import { DRAWING, useTracedFile } from "./use-traced-file.ts";

export interface FileDownloadProps {
  readonly asset: Asset;
  readonly file: AssetFile;
}

const FORMATS = [...pictureFormats, ...drawingFormats] as const;
type Format = (typeof FORMATS)[number];

/** The file that is shown, to be saved in any format: of pixels, or of shapes that are drawn after them. */
export function FileDownload({ asset, file }: FileDownloadProps): ReactElement {
  const [format, setFormat] = useState<Format>("png");
  const { save, isDrawing, error } = useTracedFile(asset, file);
  const what = (fileNames[file.variant] ?? file.variant).toLowerCase();
  const isTraced = isDrawingFormat(format);
  return (
    <DownloadSection
      formats={FORMATS}
      format={format}
      onFormat={setFormat}
      linkId="logo-download"
      href={fileAddress(file, { format, download: true })}
      making={
        isTraced
          ? { save: () => save(format), stage: isDrawing ? capital(DRAWING) : null }
          : undefined
      }
      note={`${what} · ${isTraced ? "traced into shapes" : `${file.width} × ${file.height} px`}`}
    >
      {isTraced ? (
        <div aria-live="polite" className="mt-3">
          {error === null ? (
            <p className="text-sm text-ink-2">
              Shapes drawn after the model’s pixels, in a few flat colours: not the model’s own.
              {file.variant === "full" && asset.files.length > 1 ? " The name is real type." : ""}
            </p>
          ) : (
            <ProblemNote error={error} />
          )}
        </div>
      ) : null}
    </DownloadSection>
  );
}

function isDrawingFormat(format: Format): format is DrawingFormat {
  return drawingFormats.some((one) => one === format);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
