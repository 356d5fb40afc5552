import type { FileFormat, FileVariant } from "@emblazon/contract";

/** Addresses within the API, from the root of the host on. */
export interface Links {
  generationStream(generationId: string): string;
  assetFile(assetId: string, file: LinkedFile): string;
  inspiration(projectId: string, imageId: string): string;
  image(imageId: string, file: "original" | "preview" | "hd"): string;
}

export interface LinkedFile {
  readonly variant: FileVariant;
  readonly format: FileFormat;
  /** Makes the address name the same bytes for ever. */
  readonly version: number;
  /** Width in pixels. */
  readonly size?: number;
}

export function createLinks(basePath: string): Links {
  const api = `${basePath}/api/v1`;
  return {
    generationStream: (generationId) => `${api}/generations/${generationId}/stream`,
    assetFile: (assetId, { variant, format, version, size }) =>
      `${api}/assets/${assetId}/file?variant=${variant}&format=${format}&version=${version}` +
      (size === undefined ? "" : `&size=${size}`),
    inspiration: (projectId, imageId) => `${api}/projects/${projectId}/inspiration/${imageId}`,
    image: (imageId, file) =>
      file === "original"
        ? `${api}/images/${imageId}/original`
        : `${api}/images/${imageId}/processed?quality=${file}`,
  };
}
