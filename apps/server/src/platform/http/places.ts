/** Who takes a place, and how many they may have at once. */
export interface Holder {
  readonly name: string;
  readonly most: number;
}

/** Gives the place back; more than once is as good as once. */
export type Release = () => void;

/** Counts what each of its holders has open in this process. */
export class Places {
  readonly #taken = new Map<string, number>();

  /** A place of each holder; or the first of them who has none left, and nothing is taken. */
  take(holders: readonly Holder[]): Release | Holder {
    const full = holders.find(({ name, most }) => this.#countOf(name) >= most);
    if (full !== undefined) return full;
    for (const { name } of holders) this.#taken.set(name, this.#countOf(name) + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      for (const { name } of holders) this.#giveBack(name);
    };
  }

  #countOf(name: string): number {
    return this.#taken.get(name) ?? 0;
  }

  #giveBack(name: string): void {
    const left = this.#countOf(name) - 1;
    if (left > 0) this.#taken.set(name, left);
    else this.#taken.delete(name);
  }
}
