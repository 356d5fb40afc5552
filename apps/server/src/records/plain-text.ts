/** Text that others sent, without what a database refuses or a screen would obey. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}/gu, " ");
}
