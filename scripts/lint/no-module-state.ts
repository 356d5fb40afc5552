import { repositoryPath } from "./repository-path.ts";
import type { Rule, SyntaxNode, VariableNode } from "./rule-types.ts";

const TEST_FILE = /\.test\.tsx?$|^acceptance\//;

function isVariable(node: SyntaxNode): node is VariableNode {
  return node.type === "VariableDeclaration";
}

/** State that lives as long as the module cannot be replaced, reset or had twice. */
export const noModuleState: Rule = {
  create(context) {
    if (TEST_FILE.test(repositoryPath(context.filename))) return {};
    return {
      Program({ body }) {
        for (const statement of body) {
          const node = statement.declaration ?? statement;
          if (!isVariable(node) || node.kind === "const") continue;
          context.report({
            node,
            message: "keep state in an object that main.ts makes and passes",
          });
        }
      },
    };
  },
};
