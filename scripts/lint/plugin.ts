import { arrows } from "./arrows.ts";
import { noModuleState } from "./no-module-state.ts";
import { pureCode } from "./pure-code.ts";

/** The house's own lint rules, in the shape that the linter loads. */
export default {
  meta: { name: "emblazon" },
  rules: { arrows, "no-module-state": noModuleState, "pure-code": pureCode },
};
