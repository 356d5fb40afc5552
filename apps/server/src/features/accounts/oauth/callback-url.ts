/**
 * Where a browser came back to, as the provider was told it: not as the request's own Host says,
 * since that is what the provider compares.
 */
export function callbackUrl(redirectUri: string, answer: URLSearchParams): URL {
  const url = new URL(redirectUri);
  url.search = answer.toString();
  return url;
}
