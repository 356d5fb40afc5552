import type { ImageJob, PictureFormat } from "@emblazon/contract";
import { useState } from "react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { DownloadSection } from "../ui/download-section.tsx";
import { pictureFormats } from "../ui/file-formats.ts";

/** The picture as a file: as it was saved, or in another format. */
export function PictureDownloads({ job }: { readonly job: ImageJob }): ReactElement {
  const client = useClient();
  const [format, setFormat] = useState<PictureFormat>(job.format);
  const isAsSaved = format === job.format;
  const origin = isAsSaved ? "as it was saved" : "made from the saved file";
  return (
    <DownloadSection
      formats={pictureFormats}
      format={format}
      onFormat={setFormat}
      linkId="picture-download"
      href={
        isAsSaved
          ? client.images.processedUrl(job.uuid, { download: true })
          : client.assets.fileUrl(job.uuid, { format, download: true })
      }
      note={`${job.width} × ${job.height} px · ${origin}`}
    />
  );
}
