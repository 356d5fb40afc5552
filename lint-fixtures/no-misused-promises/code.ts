// Breaks typescript/no-misused-promises
export function runAll(jobs: readonly string[], run: (job: string) => Promise<void>): void {
  jobs.forEach(async (job) => await run(job));
}
