/** Whether the person asked their browser to spare the line: a preview fetches fonts. */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
