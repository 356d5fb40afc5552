interface ScriptPolicies {
  createPolicy(
    name: "default",
    rules: { readonly createScriptURL: (url: string) => string | null },
  ): unknown;
}

declare global {
  interface Window {
    /** Not in every browser; see https://w3c.github.io/trusted-types/dist/spec/ */
    readonly trustedTypes?: ScriptPolicies;
  }
}

/**
 * The server's policy lets no text become HTML or a script's address (Trusted Types). The one address
 * that the studio makes itself is its worker's, which its own policy lets through. To be called once,
 * before the first worker starts.
 */
export function allowOwnWorkers({ trustedTypes, document }: Window): void {
  const workers = new URL("assets/workers/", document.baseURI).href;
  trustedTypes?.createPolicy("default", {
    createScriptURL: (url) =>
      new URL(url, document.baseURI).href.startsWith(workers) ? url : null,
  });
}
