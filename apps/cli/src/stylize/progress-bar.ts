/** A line of a terminal that is written over and over. */
export interface Terminal {
  /** 0 where it does not say. */
  readonly columns: number;
  write(text: string): void;
}

export interface ProgressBar {
  /**
   * @param at the place of the picture that is worked on
   * @param part what of it is done, 0 to 1
   */
  show(at: number, part: number, file: string): void;
  /** Makes room for other text. */
  clear(): void;
}

const CELLS = 24;
const USUAL_COLUMNS = 80;
const CLEAR = "\r\u001B[K";

/** A bar where there is a terminal; where there is none, nothing. */
export function createProgressBar(terminal: Terminal | null, total: number): ProgressBar {
  let shown = "";
  const put = (text: string): void => {
    if (text === shown) return;
    shown = text;
    terminal?.write(CLEAR + text);
  };
  return {
    show(at, part, file) {
      const share = (at + part) / total;
      const bar = "#".repeat(Math.floor(share * CELLS)).padEnd(CELLS, "·");
      const percent = String(Math.floor(share * 100)).padStart(3);
      const text = `${bar} ${percent} %  ${at + 1} of ${total}  ${file}`;
      // A line that is full wraps, and could not be written over.
      put(text.slice(0, (terminal?.columns || USUAL_COLUMNS) - 1));
    },
    clear: () => put(""),
  };
}
