/** The JSON in what a model has said: models put it in fences, after their thoughts, or between sentences. */
export function parseAnswer(text: string): unknown {
  const said = text.replace(/^[\s\S]*<\/think>/, "");
  const starts = [said.indexOf("{"), said.indexOf("[")].filter((at) => at >= 0);
  const end = Math.max(said.lastIndexOf("}"), said.lastIndexOf("]"));
  if (starts.length === 0 || end < 0) return undefined;
  try {
    return JSON.parse(said.slice(Math.min(...starts), end + 1));
  } catch {
    return undefined;
  }
}
