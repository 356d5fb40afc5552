/**
 * Whether a word is another with one slip of the fingers: a letter too many, one missing, a wrong
 * one, or two in the wrong order. The first letter must be right, as it mostly is.
 */
export function isSlip(word: string, meant: string): boolean {
  const longer = Math.max(word.length, meant.length);
  if (word === meant || Math.abs(word.length - meant.length) > 1 || word[0] !== meant[0])
    return false;
  let start = 0;
  while (start < longer && word[start] === meant[start]) start++;
  const rest = (text: string, from: number): string => text.slice(from);
  return (
    rest(word, start + 1) === rest(meant, start + 1) ||
    rest(word, start + 1) === rest(meant, start) ||
    rest(word, start) === rest(meant, start + 1) ||
    (word[start] === meant[start + 1] &&
      word[start + 1] === meant[start] &&
      rest(word, start + 2) === rest(meant, start + 2))
  );
}
