import { Heart, Search, SquareCheck, Trash2 } from "lucide-react";
import type { KeyboardEvent, ReactElement, RefObject } from "react";
import type { WorkSearch } from "../app/route-search.ts";
import { Kbd } from "../keys/kbd.tsx";
import { Icon } from "../ui/icon.tsx";
import { useSearchText } from "../ui/use-search-text.ts";

export interface WorkFiltersProps {
  readonly search: WorkSearch;
  readonly onChange: (search: WorkSearch) => void;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly selecting: boolean;
  readonly onSelecting: (on: boolean) => void;
}

const TOGGLE =
  "inline-flex h-10 items-center gap-2 rounded-control px-2.5 text-sm font-medium text-ink-2 hover:bg-wash hover:text-ink aria-pressed:bg-ink aria-pressed:text-paper coarse:h-11";

export function WorkFilters(props: WorkFiltersProps): ReactElement {
  const { search, onChange, searchBox, selecting, onSelecting } = props;
  const { favorite, trash, ...rest } = search;
  return (
    <div className="flex flex-wrap items-center gap-1 pb-2 max-sm:w-full">
      <SearchBox search={search} onChange={onChange} searchBox={searchBox} />
      <button
        type="button"
        aria-pressed={favorite === true}
        className={TOGGLE}
        onClick={() =>
          onChange({
            ...rest,
            ...(trash === true ? { trash } : {}),
            ...(favorite === true ? {} : { favorite: true }),
          })
        }
      >
        <Icon of={Heart} size={16} filled={favorite === true} />
        Favourites
      </button>
      <button
        type="button"
        aria-pressed={trash === true}
        className={TOGGLE}
        onClick={() => onChange(trash === true ? rest : { ...rest, trash: true })}
      >
        <Icon of={Trash2} size={16} />
        Trash
      </button>
      <button
        type="button"
        aria-pressed={selecting}
        className={`${TOGGLE} pointer-fine:hidden`}
        onClick={() => onSelecting(!selecting)}
      >
        <Icon of={SquareCheck} size={16} />
        Select
      </button>
    </div>
  );
}

function SearchBox({
  search,
  onChange,
  searchBox,
}: Pick<WorkFiltersProps, "search" | "onChange" | "searchBox">): ReactElement {
  const { q = "", ...rest } = search;
  const [text, setText] = useSearchText(q, (wanted) =>
    onChange(wanted === "" ? rest : { ...rest, q: wanted }),
  );
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== "Escape") return;
    if (text === "") event.currentTarget.blur();
    setText("");
  };
  return (
    <div className="relative max-sm:grow">
      <span className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-ink-3">
        <Icon of={Search} size={16} />
      </span>
      <input
        ref={searchBox}
        type="search"
        aria-label="Search your work"
        placeholder="Search"
        value={text}
        maxLength={200}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="block h-10 w-full rounded-control border border-field-line bg-raised ps-9 pe-9 text-sm outline-none focus:border-ink focus:shadow-[inset_0_0_0_1px_var(--ink)] sm:w-64 coarse:h-11 [&::-webkit-search-cancel-button]:hidden"
      />
      {text === "" ? (
        <span className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2">
          <Kbd>/</Kbd>
        </span>
      ) : null}
    </div>
  );
}
