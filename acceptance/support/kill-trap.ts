/** A place at which a process is to be killed, once. */
export interface KillTrap {
  /** Springs it at the first sight that fits; ends when the process is dead, if it did. */
  see(sight: string): Promise<void>;
  isSeen(): boolean;
  /** Ends when the process is dead. */
  readonly sprung: Promise<void>;
}

export interface TrapOptions {
  readonly at: string;
  /** Which time it is seen, from 1. */
  readonly count: number;
  /** How long after it. */
  readonly delayMs: number;
  readonly kill: () => Promise<void>;
}

/** Kills at a sight before whoever tells of it goes on, or that long afterwards. */
export function setKillTrap({ at, count, delayMs, kill }: TrapOptions): KillTrap {
  const { promise: sprung, resolve, reject } = Promise.withResolvers<void>();
  let seen = 0;
  const spring = (): Promise<void> => kill().then(resolve, reject);
  return {
    isSeen: () => seen >= count,
    sprung,
    async see(sight) {
      if (sight !== at) return;
      seen += 1;
      if (seen !== count) return;
      if (delayMs === 0) return spring();
      setTimeout(() => void spring(), delayMs);
    },
  };
}
