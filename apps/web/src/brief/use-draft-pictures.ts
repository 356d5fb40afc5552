import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { acceptPictures } from "./accept-pictures.ts";

export interface DraftPictures {
  readonly files: readonly File[];
  readonly refusal: string | null;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (file: File) => void;
}

const KEY = ["draft-pictures"];

/** The pictures of the brief that is being written; kept until the tab is closed. */
export function useDraftPictures(): DraftPictures {
  const queryClient = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data: files = [] } = useQuery<readonly File[]>({
    queryKey: KEY,
    queryFn: () => [],
    enabled: false,
    gcTime: Infinity,
  });
  return {
    files,
    refusal,
    add: (added) => {
      const accepted = acceptPictures(files, added);
      queryClient.setQueryData(KEY, accepted.files);
      setRefusal(accepted.refusal);
    },
    remove: (file) => {
      queryClient.setQueryData(
        KEY,
        files.filter((item) => item !== file),
      );
      setRefusal(null);
    },
  };
}
