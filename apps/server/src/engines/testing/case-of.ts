import { z } from "zod";
import type { OpenVendor } from "./open-vendor.ts";
import { VENDOR_CASES, type VendorCase } from "./vendor-cases.ts";

/** The case whose name begins so. @throws when there is none */
export function caseOf(name: string): VendorCase {
  const found = VENDOR_CASES.find((one) => one.name.startsWith(name));
  if (found === undefined) throw new Error(`no vendor ${name}`);
  return found;
}

/** What the last job was asked for, with any fields. */
export function lastAsked({ guard }: OpenVendor): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(guard.jobs.at(-1)?.asked);
}
