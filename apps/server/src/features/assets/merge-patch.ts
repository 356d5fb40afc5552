/**
 * A JSON merge patch (RFC 7396) on a value: objects are merged, null takes a member away, everything
 * else replaces. Neither argument is changed, and no name of a member reaches a prototype.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const members = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [name, change] of Object.entries(patch)) {
    if (change === null) members.delete(name);
    else members.set(name, mergePatch(members.get(name), change));
  }
  // Defines members instead of setting them: one named __proto__ is a member like any other.
  return Object.fromEntries(members);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
