import type { Asset, AssetFile } from "@emblazon/contract";
import { useMutation } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { describeError } from "../ui/describe-error.ts";
import type { DescribedError } from "../ui/describe-error.ts";
import type { DrawingFormat } from "../ui/file-formats.ts";
import { fileAddress } from "./file-address.ts";

export interface TracedFile {
  /** Has the file drawn, then saves it. */
  readonly save: (format: DrawingFormat) => void;
  readonly isDrawing: boolean;
  /** Why it cannot be drawn; null until it was tried. */
  readonly error: DescribedError | null;
}

/** What is said while a picture is traced. */
export const DRAWING = "drawing shapes…";

/** A model's picture as shapes, which are drawn when they are first asked for. */
export function useTracedFile({ id }: Pick<Asset, "id">, file: AssetFile): TracedFile {
  const client = useClient();
  const { variant } = file;
  const { mutate, isPending, error, variables } = useMutation({
    mutationKey: ["traced", id, variant],
    mutationFn: async (wanted: Wanted) => {
      await client.assets.prepareFile(id, { variant, format: wanted.format });
      return wanted;
    },
    onSuccess: saveFile,
  });
  // What was said of another file is not said of this one.
  const isOfThis = variables?.file.url === file.url;
  return {
    save: (format) => {
      if (!isPending) mutate({ file, format });
    },
    isDrawing: isPending && isOfThis,
    error: error === null || !isOfThis ? null : describeError(error),
  };
}

interface Wanted {
  readonly file: AssetFile;
  readonly format: DrawingFormat;
}

function saveFile({ file, format }: Wanted): void {
  const link = document.createElement("a");
  link.href = fileAddress(file, { format, download: true });
  link.download = "";
  link.click();
}
