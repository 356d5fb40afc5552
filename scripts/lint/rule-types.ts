/** The little of the linter's plugin interface that our rules use; the linter does not export it. */
export interface SyntaxNode {
  readonly type: string;
  readonly range: readonly [number, number];
}

export interface StringNode extends SyntaxNode {
  readonly value: string;
}

export interface ImportNode extends SyntaxNode {
  readonly source: StringNode;
  readonly importKind?: "type" | "value";
  readonly specifiers: readonly { readonly importKind?: "type" | "value" }[];
}

export interface ExportFromNode extends SyntaxNode {
  readonly source: StringNode | null;
  readonly exportKind?: "type" | "value";
}

export interface ImportCallNode extends SyntaxNode {
  readonly source: SyntaxNode & { readonly value?: unknown };
}

export interface NameNode extends SyntaxNode {
  readonly name?: string;
}

export interface MemberNode extends SyntaxNode {
  readonly object: NameNode;
  readonly property: NameNode;
}

export interface CallNode extends SyntaxNode {
  readonly callee: NameNode;
}

export interface VariableNode extends SyntaxNode {
  readonly kind: string;
}

export interface ProgramNode extends SyntaxNode {
  readonly body: readonly (SyntaxNode & { readonly declaration?: SyntaxNode | null })[];
}

export interface Visitor {
  ImportDeclaration?(node: ImportNode): void;
  ExportAllDeclaration?(node: ExportFromNode): void;
  ExportNamedDeclaration?(node: ExportFromNode): void;
  TSImportType?(node: ImportCallNode): void;
  ImportExpression?(node: ImportCallNode): void;
  MemberExpression?(node: MemberNode): void;
  CallExpression?(node: CallNode): void;
  NewExpression?(node: CallNode): void;
  Program?(node: ProgramNode): void;
}

export interface RuleContext {
  readonly filename: string;
  report(problem: { readonly node: SyntaxNode; readonly message: string }): void;
}

export interface Rule {
  create(context: RuleContext): Visitor;
}
