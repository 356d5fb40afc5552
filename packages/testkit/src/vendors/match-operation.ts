import type { GuardRequest, Operation, VendorContract } from "./contract.ts";

/** The operation that a request is for, and what its path names; null where there is none. */
export function matchOperation(
  { basePath, operations }: Pick<VendorContract, "basePath" | "operations">,
  { method, path }: Pick<GuardRequest, "method" | "path">,
): { readonly operation: Operation; readonly params: Readonly<Record<string, string>> } | null {
  for (const operation of operations) {
    if (operation.method !== method) continue;
    const found = patternOf(basePath + operation.path).exec(path);
    if (found !== null) return { operation, params: { ...found.groups } };
  }
  return null;
}

function patternOf(path: string): RegExp {
  const pattern = path
    .split(/(\{\w+\+?\})/)
    .map((part) => {
      const [, name, many] = /^\{(\w+)(\+?)\}$/.exec(part) ?? [];
      if (name === undefined) return RegExp.escape(part);
      return many === "+" ? `(?<${name}>.+?)` : `(?<${name}>[^/]+?)`;
    })
    .join("");
  return new RegExp(`^${pattern}$`);
}
