import { repositoryPath } from "./repository-path.ts";
import type { CallNode, Rule } from "./rule-types.ts";

const PURE_FOLDERS = /^packages\/(?:contract|effects|failover|logo)\/src\/(?!node\/)/;
const TEST_FILE = /\.test\.ts$|\/test(?:ing)?\//;
const WORLDLY_OBJECTS = new Set(["Date", "performance", "console", "process", "crypto"]);
const WORLDLY_CALLS = new Set(["Date", "fetch", "setTimeout", "setInterval", "setImmediate"]);

/** The same input gives the same bytes: no clock, chance, network, console or process. */
export const pureCode: Rule = {
  create(context) {
    const path = repositoryPath(context.filename);
    if (!PURE_FOLDERS.test(path) || TEST_FILE.test(path)) return {};
    const refuse = (node: CallNode["callee"], what: string): void =>
      context.report({ node, message: `pure code takes ${what} as an argument` });
    const lookAtCall = ({ callee }: CallNode): void => {
      if (callee.name !== undefined && WORLDLY_CALLS.has(callee.name)) refuse(callee, callee.name);
    };
    return {
      CallExpression: lookAtCall,
      NewExpression: lookAtCall,
      MemberExpression({ object, property }) {
        if (object.name === undefined) return;
        if (WORLDLY_OBJECTS.has(object.name)) refuse(object, object.name);
        if (object.name === "Math" && property.name === "random") refuse(object, "a seed");
      },
    };
  },
};
