import type { FileOptions } from "@emblazon/client";

export interface QuickDownload {
  readonly label: string;
  readonly note: string;
  readonly file: FileOptions;
}

/** The downloads that need no choosing. */
export const quickDownloads: readonly QuickDownload[] = [
  { label: "SVG", note: "any size", file: { format: "svg" } },
  { label: "PNG", note: "2048 px", file: { format: "png", size: 2048 } },
  {
    label: "PNG, see-through",
    note: "2048 px",
    file: { format: "png", size: 2048, background: "transparent" },
  },
  { label: "PDF", note: "for print", file: { format: "pdf" } },
];
