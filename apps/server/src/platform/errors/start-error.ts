/**
 * Why the program cannot start: one plain sentence that says what to do. It is printed as it is,
 * without a stack.
 */
export class StartError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "StartError";
  }
}
