import type { Asset } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { examples } from "virtual:examples";
import { useClient } from "../app/services.tsx";
import { assetKeys } from "../live/query-keys.ts";
import { useSession } from "../session/use-session.ts";
import { Picture } from "../ui/picture.tsx";

const SHOWN = 6;

/** What an account is for, in pictures: a guest's own logos, or the ones of the first page. */
export function ProofSheet(): ReactElement | null {
  const isGuest = useSession().data?.kind === "guest";
  const own = useLatestLogos(isGuest);
  if (isGuest && own === undefined) return null;
  if (own !== undefined && own.length > 0) {
    const pictures = own.map(({ title, thumbnail_url: src }) => ({ title, src: src ?? "" }));
    return <Sheet pictures={pictures} caption="Yours so far. They come along." />;
  }
  if (examples.logos.length === 0) return null;
  return <Sheet pictures={examples.logos} caption={`Six for “${examples.name}”`} />;
}

function useLatestLogos(enabled: boolean): readonly Asset[] | undefined {
  const client = useClient();
  const filter = { sheet: SHOWN };
  const list = useQuery({
    queryKey: assetKeys.list(filter),
    enabled,
    queryFn: async ({ signal }) => (await client.assets.list({ limit: 2 * SHOWN, signal })).data,
  });
  if (list.isError) return [];
  return list.data?.filter(({ thumbnail_url: url }) => url !== null).slice(0, SHOWN);
}

interface SheetProps {
  readonly pictures: readonly { readonly title: string; readonly src: string }[];
  readonly caption: string;
}

function Sheet({ pictures, caption }: SheetProps): ReactElement {
  return (
    <figure className="arrive ms-auto max-w-[34rem]">
      <ul className="grid grid-cols-2 gap-3.5">
        {pictures.map(({ title, src }) => (
          <li
            key={src}
            className="aspect-4/3 overflow-hidden rounded-tile border border-line bg-raised"
          >
            <Picture
              src={src}
              alt={title}
              width={400}
              height={300}
              className="block size-full object-cover"
            />
          </li>
        ))}
      </ul>
      <figcaption className="mt-3 text-sm text-ink-3">
        <bdi>{caption}</bdi>
      </figcaption>
    </figure>
  );
}
