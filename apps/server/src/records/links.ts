import type { FileFormat, LogoVariant } from "@emblazon/contract";

/** Addresses within the API, from the root of the host on. */
export interface Links {
  generationStream(generationId: string): string;
  assetFile(assetId: string, file: LinkedFile): string;
  inspiration(projectId: string, imageId: string): string;
}

export interface LinkedFile {
  readonly variant: LogoVariant;
  readonly format: FileFormat;
  /** Makes the address name the same bytes for ever. */
  readonly version: number;
}

export function createLinks(basePath: string): Links {
  const api = `${basePath}/api/v1`;
  return {
    generationStream: (generationId) => `${api}/generations/${generationId}/stream`,
    assetFile: (assetId, { variant, format, version }) =>
      `${api}/assets/${assetId}/file?variant=${variant}&format=${format}&version=${version}`,
    inspiration: (projectId, imageId) => `${api}/projects/${projectId}/inspiration/${imageId}`,
  };
}
