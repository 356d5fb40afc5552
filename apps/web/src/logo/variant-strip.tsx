import type { Asset } from "@emblazon/contract";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { logoVariantIds, logoVariantNames } from "./logo-variants.ts";
import type { LogoVariantId } from "./logo-variants.ts";
import { Picture } from "../ui/picture.tsx";

export interface VariantStripProps {
  readonly asset: Asset;
  readonly value: LogoVariantId;
  readonly onChange: (variant: LogoVariantId) => void;
}

/** Every lock-up and colouring, to pick the one that is shown and downloaded. */
export function VariantStrip({ asset, value, onChange }: VariantStripProps): ReactElement {
  const client = useClient();
  return (
    <ul aria-label="Variants" className="mt-5 grid grid-cols-4 gap-2.5 sm:gap-3 xl:grid-cols-8">
      {logoVariantIds.map((id) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={value === id}
            onClick={() => onChange(id)}
            className="group block w-full text-start text-xs text-ink-2 sm:text-sm hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink"
          >
            <span className="block aspect-4/3 overflow-hidden rounded-control border border-line bg-raised outline-offset-2 group-aria-pressed:outline-2 group-aria-pressed:outline-ink">
              <Picture
                src={client.assets.fileUrl(asset.id, { format: "svg", variant: id })}
                alt=""
                width={800}
                height={600}
                loading="lazy"
                className={`arrive block size-full ${id === "favicon" ? "object-contain p-1.5 sm:p-2.5" : "object-cover"}`}
              />
            </span>
            <span className="mt-1.5 block">{logoVariantNames[id]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
