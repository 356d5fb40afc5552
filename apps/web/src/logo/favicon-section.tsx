import type { Asset } from "@emblazon/contract";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { Picture } from "../ui/picture.tsx";

const SIZES = [16, 24, 32] as const;
const STRIPS = [
  { name: "Light tab strip", strip: "#DEE1E6", tab: "#FFFFFF", text: "#3C4043" },
  { name: "Dark tab strip", strip: "#202124", tab: "#35363A", text: "#E8EAED" },
] as const;

/** The favicon where it is met: redrawn for 16, 24 and 32 pixels, in a browser's strip of tabs. */
export function FaviconSection({ asset }: { readonly asset: Asset }): ReactElement {
  return (
    <section aria-labelledby="favicon" className="mt-10">
      <h2 id="favicon" className="text-base font-semibold">
        In a tab
      </h2>
      <ul className="mt-4 grid grid-cols-1 gap-3 sm:grid-cols-2">
        {STRIPS.map((strip) => (
          <li key={strip.name}>
            <TabStrip asset={asset} {...strip} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type TabStripProps = (typeof STRIPS)[number] & { readonly asset: Asset };

function TabStrip({ asset, name, strip, tab, text }: TabStripProps): ReactElement {
  return (
    <figure>
      <div
        className="overflow-hidden rounded-tile border border-line ps-3 pt-2.5"
        style={{ backgroundColor: strip }}
      >
        <div className="flex items-end">
          <div
            className="flex h-9 w-44 min-w-0 items-center gap-2 rounded-t-control px-3 text-xs"
            style={{ backgroundColor: tab, color: text }}
          >
            <Favicon asset={asset} size={16} />
            <bdi className="truncate">{asset.title}</bdi>
          </div>
          <div
            aria-hidden="true"
            className="ms-4 mb-4 h-2 w-16 rounded-full opacity-40"
            style={{ backgroundColor: text }}
          />
        </div>
        <div
          className="-ms-3 flex items-end gap-6 px-5 py-4"
          style={{ backgroundColor: tab, color: text }}
        >
          {SIZES.map((size) => (
            <span key={size} className="grid justify-items-center gap-2">
              <Favicon asset={asset} size={size} />
              <span className="figures">{size}</span>
            </span>
          ))}
        </div>
      </div>
      <figcaption className="mt-1.5 text-sm text-ink-2">{name}</figcaption>
    </figure>
  );
}

function Favicon({ asset, size }: { readonly asset: Asset; readonly size: number }): ReactElement {
  const client = useClient();
  return (
    <Picture
      src={client.assets.fileUrl(asset.id, { format: "svg", variant: "favicon", size })}
      alt={`Favicon at ${size} px`}
      width={size}
      height={size}
      loading="lazy"
      className="block shrink-0 rounded-[2px]"
    />
  );
}
