/** Whether a request carries the key as most vendors want it. */
export function hasBearer(headers: Readonly<Record<string, string>>, apiKey: string): boolean {
  return apiKey === "" || headers.authorization === `Bearer ${apiKey}`;
}
