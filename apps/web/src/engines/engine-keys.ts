/** The names of everything in the query cache that says who makes pictures. */
export const engineKeys = {
  list: ["engines"],
  choice: ["engine-choice"],
} as const;
