import { X } from "lucide-react";
import { useState } from "react";
import type { FormEvent, ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";

export interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: string[]) => void;
}

const MAX_TAGS = 20;
const MAX_LENGTH = 40;

/** Own words to find a logo by. */
export function TagField({ tags, onChange }: TagFieldProps): ReactElement {
  const [text, setText] = useState("");
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const tag = text.trim();
    setText("");
    if (tag !== "" && !tags.includes(tag)) onChange([...tags, tag]);
  };
  return (
    <section aria-labelledby="tags" className="mt-6 border-t border-line pt-5">
      <h2 id="tags" className="text-base font-semibold">
        Tags
      </h2>
      {tags.length === 0 ? null : (
        <ul className="mt-3 flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li
              key={tag}
              className="inline-flex items-center rounded-full border border-line-strong ps-3 text-sm"
            >
              <bdi>{tag}</bdi>
              <button
                type="button"
                aria-label={`Remove tag ${tag}`}
                onClick={() => onChange(tags.filter((item) => item !== tag))}
                className="grid size-7 place-items-center rounded-full text-ink-3 hover:text-ink coarse:size-11"
              >
                <Icon of={X} size={13} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {tags.length >= MAX_TAGS ? null : (
        <form onSubmit={add} className="mt-3">
          <input
            aria-label="Add a tag"
            placeholder="Add a tag, then enter"
            value={text}
            maxLength={MAX_LENGTH}
            dir="auto"
            enterKeyHint="done"
            onChange={(event) => setText(event.target.value)}
            className="block h-10 w-full rounded-control border border-field-line bg-raised px-3 text-sm outline-none focus:border-ink focus:shadow-[inset_0_0_0_1px_var(--ink)] coarse:h-11"
          />
        </form>
      )}
    </section>
  );
}
