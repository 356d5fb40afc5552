import { posix } from "node:path";
import { type Zone, ZONES } from "./zones.ts";

export interface ImportFact {
  /** Path of the importing file from the root, with forward slashes. */
  readonly importer: string;
  /** What stands between the quotes. */
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const TEST_FILE = /\.test\.tsx?$/;
/** Folders with what only tests use. */
const TEST_SUPPORT = /\/testing\//;

/** The sentence that says why an import is not allowed, or null where it is. */
export function findRefusal(fact: ImportFact): string | null {
  const zone = ZONES.find(({ files }) => files.test(fact.importer));
  if (zone === undefined) return null;
  if (fact.specifier.startsWith(".")) return refuseRelative(zone, fact);
  if (fact.specifier.startsWith("@emblazon/")) return refuseWorkspace(zone, fact);
  if (fact.specifier.startsWith("node:")) return refuseNode(zone, fact);
  return null;
}

function refuseRelative(zone: Zone, { importer, specifier }: ImportFact): string | null {
  const target = posix.join(posix.dirname(importer), specifier);
  if (workspaceOf(target) !== workspaceOf(importer)) {
    return `${target} belongs to another workspace: import it by its package name`;
  }
  const mayTest = TEST_FILE.test(importer) || TEST_SUPPORT.test(importer);
  if (TEST_SUPPORT.test(target)) return mayTest ? null : `${zone.name} must not know test support`;
  // A test may run its part within the whole.
  if (mayTest) return null;
  const match = importer.match(zone.files);
  if (match === null) return null;
  const barred = zone.barred?.find(({ files }) => files(match).test(target));
  return barred === undefined ? null : `${zone.name} must not know ${barred.name}`;
}

function refuseWorkspace(zone: Zone, { importer, specifier, typeOnly }: ImportFact): string | null {
  const name = specifier.split("/").slice(0, 2).join("/");
  const inTest = TEST_FILE.test(importer);
  if (name === "@emblazon/testkit" && inTest) return null;
  const allowed = zone.packages[name];
  if (allowed === undefined) return `${zone.name} must not know ${name}`;
  if (allowed === "type-only" && !typeOnly && !inTest)
    return `${zone.name} may know only the types of ${name}`;
  return null;
}

function refuseNode(zone: Zone, { importer, specifier }: ImportFact): string | null {
  if (zone.node || TEST_FILE.test(importer) || TEST_SUPPORT.test(importer)) return null;
  return `${zone.name} must run in a browser too, where there is no ${specifier}`;
}

function workspaceOf(path: string): string {
  const [top = "", name = ""] = path.split("/");
  return top === "packages" || top === "apps" ? `${top}/${name}` : top;
}
