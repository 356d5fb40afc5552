import type { ReactElement } from "react";

/** How every field for text looks. Below 16 px a phone would zoom in on it. */
export const FIELD_CONTROL =
  "block w-full rounded-control border border-field-line bg-raised px-3 py-2 text-base outline-none coarse:text-[1rem] focus:border-ink focus:shadow-[inset_0_0_0_1px_var(--ink)] aria-invalid:border-bad";

export interface FieldLabelProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
}

export function FieldLabel({ id, label, hint }: FieldLabelProps): ReactElement {
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 text-sm">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="text-ink-3">
          {hint}
        </span>
      )}
    </div>
  );
}

/** The ids of what is said about a field beside its name. */
export function describedBy(
  id: string,
  hint: string | undefined,
  error: string | null | undefined,
): string | undefined {
  const parts = [
    hint === undefined ? null : `${id}-hint`,
    error === undefined || error === null ? null : `${id}-note`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? undefined : parts.join(" ");
}

export function FieldNote({
  id,
  error,
}: {
  readonly id: string;
  readonly error: string | null | undefined;
}): ReactElement | null {
  if (error === undefined || error === null) return null;
  return (
    <p id={`${id}-note`} role="alert" className="mt-1.5 text-sm text-bad">
      {error}
    </p>
  );
}
