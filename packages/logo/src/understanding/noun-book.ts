/** A rare noun's picture: the concept whose kind it is, and how many steps up that is. */
export interface NounSense {
  readonly concept: string;
  readonly depth: number;
}

/** Looks rare nouns up; in lower case, singular. */
export interface NounBook {
  find(noun: string): NounSense | null;
}

const CODE_LENGTH = 2;

/**
 * Opens `assets/words/nouns.txt`: a line of concepts, then a line for each noun in the order of code
 * units, its last three characters telling the concept's place (base 36) and the depth. Found by
 * halving, so that opening costs nothing. An empty text gives an empty book.
 */
export function openNounBook(text: string): NounBook {
  const start = text.indexOf("\n") + 1;
  const concepts = text.slice(0, Math.max(0, start - 1)).split(" ");
  const lineAt = (position: number): { from: number; to: number } => {
    const from = text.lastIndexOf("\n", position - 1) + 1;
    const end = text.indexOf("\n", position);
    return { from, to: end < 0 ? text.length : end };
  };
  return {
    find(noun) {
      let low = start;
      let high = text.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const { from, to } = lineAt(middle);
        const word = text.slice(from, to - CODE_LENGTH - 1);
        if (word === noun) return readCode(text.slice(to - CODE_LENGTH - 1, to), concepts);
        if (word < noun) low = to + 1;
        else high = from;
      }
      return null;
    },
  };
}

function readCode(code: string, concepts: readonly string[]): NounSense | null {
  const concept = concepts[Number.parseInt(code.slice(0, CODE_LENGTH), 36)];
  return concept === undefined ? null : { concept, depth: Number(code.slice(CODE_LENGTH)) };
}
