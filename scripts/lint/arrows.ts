import { findRefusal } from "./find-refusal.ts";
import { repositoryPath } from "./repository-path.ts";
import type { ImportCallNode, Rule, SyntaxNode } from "./rule-types.ts";

/** Who may import whom: the table in `zones.ts`. */
export const arrows: Rule = {
  create(context) {
    const importer = repositoryPath(context.filename);
    const look = (node: SyntaxNode, specifier: string, typeOnly: boolean): void => {
      const message = findRefusal({ importer, specifier, typeOnly });
      if (message !== null) context.report({ node, message });
    };
    const lookInside = (node: ImportCallNode, typeOnly: boolean): void => {
      if (typeof node.source.value === "string") look(node, node.source.value, typeOnly);
    };
    return {
      ImportDeclaration: (node) => look(node, node.source.value, node.importKind === "type"),
      ExportAllDeclaration(node) {
        if (node.source !== null) look(node, node.source.value, node.exportKind === "type");
      },
      ExportNamedDeclaration(node) {
        if (node.source !== null) look(node, node.source.value, node.exportKind === "type");
      },
      ImportExpression: (node) => lookInside(node, false),
      TSImportType: (node) => lookInside(node, true),
    };
  },
};
