import { types } from "pg";
import type { CustomTypesConfig } from "pg";
import type { RowShape } from "../sql-engine.ts";

const INT8 = 20;
const TIMES = new Set([1082, 1114, 1184, 1186, 1115, 1185, 1182, 1183, 1270, 1187]);

/** Exact as a number where that can be, as the embedded database has it. */
function parseInt8(value: string): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : BigInt(value);
}

interface TypeParsers {
  getTypeParser(oid: number, format: "text" | "binary"): (value: string) => unknown;
}

/** Reads values in the way that `RowShape` describes. */
export function postgresTypes(shape: RowShape): CustomTypesConfig {
  const builtIn: TypeParsers = types;
  return {
    getTypeParser: (oid: number, format?: "text" | "binary") => {
      if (oid === INT8) return parseInt8;
      if (shape !== "native" && TIMES.has(oid)) return (value: string): string => value;
      return builtIn.getTypeParser(oid, format ?? "text");
    },
  };
}
