import { isFloor, reaches } from "./measurement.ts";
import type { Measurement } from "./measurement.ts";

/** A section's figures and when and where they were taken; what `results.json` holds. */
export interface SectionResult {
  title: string;
  how: string;
  command: string;
  machine: string;
  takenAt: string;
  measurements: Measurement[];
}

const HEAD = `# Benchmarks

What a person or a program waits for, measured through the same doors they use. This page is
written by \`npm run bench\`; \`npm run bench -- <section> …\` runs some sections and keeps the others'
figures. Every figure is from one run on the machine named under it, with whatever else ran there.
`;

/** @returns the text of \`docs/benchmarks.md\` */
export function toMarkdown(results: readonly SectionResult[]): string {
  return [HEAD, ...results.map(sectionToMarkdown)].join("\n");
}

function sectionToMarkdown(result: SectionResult): string {
  const rows = result.measurements.map((one) => {
    const target =
      one.target === undefined ? "" : `${isFloor(one) ? "≥" : "≤"} ${one.target} ${one.unit}`;
    const verdict = { true: "yes", false: "**no**", null: "" }[String(reaches(one))];
    const note = one.note === undefined ? "" : `; ${one.note}`;
    return `| ${one.name} | ${round(one.value)} ${one.unit}${note} | ${target} | ${verdict} |`;
  });
  return `## ${result.title}

${result.how}

| what | measured | asked | reached |
| --- | --- | --- | --- |
${rows.join("\n")}

\`${result.command}\`, ${result.takenAt.slice(0, 10)}, on ${result.machine}.
`;
}

function round(value: number): string {
  if (Number.isNaN(value)) return "none";
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
