import type { Asset, LogoSpec } from "@emblazon/contract";
import type { ReactElement, ReactNode } from "react";
import { typefaces } from "virtual:typefaces";
import { layoutName, markName, plain } from "./describe-logo.ts";

/** The recipe, for people: what was chosen and from what it can be drawn again. */
export function LogoFacts({ asset }: { readonly asset: Asset }): ReactElement | null {
  const { spec } = asset;
  if (spec === null) return null;
  return (
    <section aria-labelledby="recipe" className="mt-6 border-t border-line pt-5">
      <h2 id="recipe" className="text-base font-semibold">
        Recipe
      </h2>
      <dl className="mt-2 text-sm">
        <Fact name="Name">
          <bdi>{spec.word.text}</bdi>
        </Fact>
        {spec.tagline === undefined ? null : (
          <Fact name="Tagline">
            <bdi>{spec.tagline.text}</bdi>
          </Fact>
        )}
        <Fact name="Layout">{layoutName(spec)}</Fact>
        {spec.mark === undefined ? null : (
          <Fact name="Mark">
            {markName(spec.mark)}
            {spec.mark.treatment.kind === "plain" ? "" : `, ${spec.mark.treatment.kind}`}
          </Fact>
        )}
        <Fact name="Typeface">
          {typefaces[spec.word.font] ?? plain(spec.word.font)}{" "}
          <span className="figures">{spec.word.weight}</span>
        </Fact>
        <Fact name="Style">{plain(spec.style)}</Fact>
        <Fact name="Colours">
          <Colors spec={spec} />
        </Fact>
        <Fact name="Seed">
          <span className="figures">{spec.seed}</span>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="flex gap-4 border-b border-line py-2 last:border-b-0">
      <dt className="w-20 shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0 grow first-letter:uppercase">{children}</dd>
    </div>
  );
}

function Colors({ spec }: { readonly spec: LogoSpec }): ReactElement {
  const { ink, a, b, k, soft } = spec.palette;
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-1.5">
      {[...new Set([ink, a, b, k, soft])].map((color) => (
        <li key={color} className="flex items-center gap-2">
          <span
            aria-hidden="true"
            className="size-4 shrink-0 rounded-[4px] border border-line-strong"
            style={{ backgroundColor: color }}
          />
          <code className="figures select-all">{color}</code>
        </li>
      ))}
    </ul>
  );
}
