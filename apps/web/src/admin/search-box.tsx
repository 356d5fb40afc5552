import { Search } from "lucide-react";
import type { KeyboardEvent, ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";
import { useSearchText } from "../ui/use-search-text.ts";

export interface SearchBoxProps {
  readonly label: string;
  /** What is searched for now. */
  readonly value: string;
  readonly onSearch: (value: string) => void;
  readonly maxLength?: number;
}

/** Searches while one types. */
export function SearchBox(props: SearchBoxProps): ReactElement {
  const { label, value, onSearch, maxLength = 200 } = props;
  const [text, setText] = useSearchText(value, onSearch);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Escape") setText("");
  };
  return (
    <div className="relative w-full sm:w-72">
      <span className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-ink-3">
        <Icon of={Search} size={16} />
      </span>
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={maxLength}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="block h-10 w-full rounded-control border border-field-line bg-raised ps-9 pe-3 text-sm outline-none focus:border-ink focus:shadow-[inset_0_0_0_1px_var(--ink)] coarse:h-11 coarse:text-[1rem]"
      />
    </div>
  );
}
