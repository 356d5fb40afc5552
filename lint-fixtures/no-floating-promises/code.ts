// Breaks typescript/no-floating-promises
export function start(run: () => Promise<void>): void {
  run();
}
