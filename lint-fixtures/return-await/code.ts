// Breaks typescript/return-await
export async function tryIt(run: () => Promise<string>): Promise<string> {
  try {
    return run();
  } catch {
    return "failed";
  }
}
