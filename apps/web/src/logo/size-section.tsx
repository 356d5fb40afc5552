import type { Asset } from "@emblazon/contract";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { variantOnGround } from "./backdrops.ts";
import type { LogoVariantId } from "./logo-variants.ts";
import { Picture } from "../ui/picture.tsx";

interface Ground {
  readonly name: string;
  readonly color: string;
  readonly variant: LogoVariantId | "by-ground";
}

const GROUNDS: readonly Ground[] = [
  { name: "On light", color: "#FFFFFF", variant: "by-ground" },
  { name: "On dark", color: "#17161A", variant: "by-ground" },
  { name: "One colour", color: "#FFFFFF", variant: "mono" },
  { name: "Reversed", color: "#17161A", variant: "reversed" },
];

const SIZES = [16, 32] as const;
const WIDE_PX = 180;
/** A drawing takes at most 68 % of its picture's side; in an icon it fills nine tenths. */
const ICON_ZOOM = 0.9 / 0.68;

/** The logo at the sizes it is met at: a browser tab, a list, an app's tile. */
export function SizeSection({ asset }: { readonly asset: Asset }): ReactElement {
  return (
    <section aria-labelledby="at-size" className="mt-10">
      <h2 id="at-size" className="text-base font-semibold">
        At size
      </h2>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2 2xl:grid-cols-4">
        {GROUNDS.map((ground) => (
          <li key={ground.name}>
            <GroundCard asset={asset} ground={ground} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function GroundCard({
  asset,
  ground,
}: {
  readonly asset: Asset;
  readonly ground: Ground;
}): ReactElement {
  const client = useClient();
  const { color, name } = ground;
  const variant =
    ground.variant === "by-ground" ? variantOnGround("full", color, asset.spec) : ground.variant;
  const wide = client.assets.fileUrl(asset.id, { format: "svg", variant, background: color });
  const icon = client.assets.fileUrl(asset.id, { format: "svg", variant: "mark" });
  return (
    <figure>
      <div
        className="flex items-center justify-between gap-4 overflow-hidden rounded-tile border border-line px-5"
        style={{ backgroundColor: color }}
      >
        <Picture
          src={wide}
          alt={`${asset.title}, ${name.toLowerCase()}, ${WIDE_PX} px wide`}
          width={WIDE_PX}
          height={(WIDE_PX * 3) / 4}
          loading="lazy"
          className="-ms-4 block"
        />
        {ground.variant === "by-ground" ? (
          <span className="flex items-center gap-4">
            {SIZES.map((size) => (
              <IconPreview key={size} src={icon} size={size} />
            ))}
          </span>
        ) : null}
      </div>
      <figcaption className="mt-1.5 flex justify-between text-sm text-ink-2">
        {name}
        <span className="figures text-ink-3">
          {ground.variant === "by-ground" ? "180 · 32 · 16 px" : "180 px"}
        </span>
      </figcaption>
    </figure>
  );
}

/** The mark as a browser's tab has it, cut to a square. */
function IconPreview({ src, size }: { readonly src: string; readonly size: number }): ReactElement {
  const width = Math.round(size * ICON_ZOOM);
  return (
    <span
      className="relative shrink-0 overflow-hidden rounded-[4px]"
      style={{ width: size, height: size }}
    >
      <Picture
        src={src}
        alt={`Mark at ${size} px`}
        width={width}
        height={width}
        loading="lazy"
        className="absolute top-1/2 left-1/2 max-w-none -translate-x-1/2 -translate-y-1/2"
      />
    </span>
  );
}
