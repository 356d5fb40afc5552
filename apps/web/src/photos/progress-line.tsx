import type { ReactElement } from "react";

/** 2 px that fill up. */
export function ProgressLine({
  label,
  value,
}: {
  readonly label: string;
  /** 0..1 */
  readonly value: number;
}): ReactElement {
  return (
    <progress
      aria-label={label}
      max={1}
      value={value}
      className="block h-0.5 w-full appearance-none bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent motion-safe:[&::-webkit-progress-value]:transition-[inline-size] motion-safe:[&::-webkit-progress-value]:duration-150"
    />
  );
}
