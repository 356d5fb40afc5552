/** Which methods each route takes, to tell a wrong method from a wrong address. */
export class MethodTable {
  readonly #routes: { readonly pattern: RegExp; readonly methods: Set<string> }[] = [];
  readonly #byUrl = new Map<string, Set<string>>();

  add(url: string, methods: readonly string[]): void {
    if (url.includes("*")) return;
    const known = this.#byUrl.get(url);
    const all = known ?? new Set<string>();
    for (const method of methods) all.add(method);
    if (known !== undefined) return;
    this.#byUrl.set(url, all);
    const source = url
      .split("/")
      .map((part) => (part.startsWith(":") ? "[^/]+" : RegExp.escape(part)))
      .join("/");
    this.#routes.push({ pattern: new RegExp(`^${source}$`), methods: all });
  }

  /** The methods that `path` takes; empty when there is no such route. */
  methodsOf(path: string): readonly string[] {
    const found = this.#routes.filter(({ pattern }) => pattern.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].toSorted();
  }
}
