import { useEffect, useState } from "react";
import type { ReactElement } from "react";

/** A chosen file as a small picture; its name where the browser cannot show it. */
export function PicturePreview({ file }: { readonly file: File }): ReactElement {
  const [url, setUrl] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <span className="grid size-28 place-items-center overflow-hidden rounded-tile border border-line bg-raised">
      {broken || url === null ? (
        <span className="p-2 text-center text-xs text-ink-2">{file.name}</span>
      ) : (
        <img
          src={url}
          alt={file.name}
          className="block size-full object-cover"
          onError={() => setBroken(true)}
        />
      )}
    </span>
  );
}
