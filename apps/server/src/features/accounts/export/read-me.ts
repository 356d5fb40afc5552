/** What an archive holds, counted while it was written. */
export interface ExportContents {
  /** How many entries each of its JSON files has, by the file's name. */
  readonly lists: ReadonlyMap<string, number>;
  readonly files: number;
  /** How many of the files were not there any more when their turn came. */
  readonly missing: number;
}

const LINES_BEFORE = `Your data at Emblazon
=====================

account.json is your account. The other JSON files are lists, one for each kind of thing that is
kept about you or that you made, in the order in which it came to be; times are in UTC. What refers
to something else carries its id: an asset's project_id is the id of a project in projects.json.

files/logos/ holds the drawings of your logos as SVG, earlier versions too. Before the version stands
the end of the logo's id, so …-2f1c0b9d7e55-v2.svg is version 2 of the asset whose id ends with
2f1c0b9d7e55. files/inspiration/ holds the pictures that came with your briefs, named the same way.
files/photos/ holds what was made of your photos and, called original, the photos themselves: upright,
in sRGB and without metadata, which is how they are kept.

Left out are: digests of passwords, keys and codes, and what mails said, since these would open the
account; and what only repeats the rest, such as live messages about work that was under way.
`;

/** Written last, when it is known what came before. */
export function readMe({ lists, files, missing }: ExportContents, madeAt: Date): string {
  const counts = [...lists].map(([name, count]) => `  ${name}: ${count}`);
  const lost =
    missing === 0 ? [] : [`${missing} of the files could not be found any more; they are empty.`];
  return [
    LINES_BEFORE,
    `Made on ${madeAt.toISOString()}:`,
    ...counts,
    `  files/: ${files}`,
    ...lost,
    "",
  ].join("\n");
}
