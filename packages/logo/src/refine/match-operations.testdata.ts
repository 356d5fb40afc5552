import type { RefineOperation } from "@emblazon/contract";

/** What is expected of an instruction: `kind field=value …`, spaces in values as hyphens; `?word` is not understood. */
export type Expected = string;

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(",");
  return String(value).replaceAll(" ", "-").toLowerCase();
}

function fits(operation: RefineOperation, expected: Expected): boolean {
  const [kind, ...fields] = expected.split(" ");
  return (
    operation.kind === kind &&
    fields.every((field) => {
      const [name = "", ...value] = field.split("=");
      const own: unknown = Object.entries(operation).find(([key]) => key === name)?.[1];
      const wanted = value.join("=").toLowerCase();
      if (wanted === "+") return Number(own) > (name === "factor" ? 1 : 0);
      if (wanted === "-") return Number(own) < (name === "factor" ? 1 : 0);
      return written(own) === wanted;
    })
  );
}

/** What differs between what was read and what was expected; empty when nothing does. */
export function differences(
  read: { readonly operations: readonly RefineOperation[]; readonly unknown: readonly string[] },
  expected: readonly Expected[],
): string[] {
  const left = [...read.operations];
  const missing = expected.flatMap((one) => {
    if (one.startsWith("?"))
      return read.unknown.some((words) => words.includes(one.slice(1))) ? [] : [one];
    const at = left.findIndex((operation) => fits(operation, one));
    if (at < 0) return [one];
    left.splice(at, 1);
    return [];
  });
  const reported = expected.some((one) => one.startsWith("?")) ? [] : read.unknown;
  return [
    ...missing.map((one) => `missing: ${one}`),
    ...left.map((operation) => `too much: ${JSON.stringify(operation)}`),
    ...reported.map((words) => `not understood: ${words}`),
  ];
}
