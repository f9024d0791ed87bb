import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/**
 * Which members of Excel's interface the sources use, the requirement set that each came with (as Microsoft's typings
 * say it), and where a newer one than the floor is guarded.
 */

const root = join(__dirname, '..');

export interface OfficeMember {
  /** Such as `Range.getMergedAreasOrNullObject`. */
  readonly name: string;
  /** Such as `ExcelApi 1.13`; `null` where the typings name none. */
  readonly set: string | null;
  /** Files that use it, from the root. */
  readonly files: readonly string[];
}

const setIn = (node: ts.Node): string | null => {
  const { text } = node.getSourceFile();
  const comment = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .join('\n');
  const [, set = null] = /\[Api set: ([A-Za-z]+ [\d.]+)/.exec(comment) ?? [];
  return set;
};

const nameOf = (node: ts.Declaration): string | null => {
  const { parent } = node;
  const isMember = ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent);
  const name = ts.getNameOfDeclaration(node)?.getText();
  return isMember && parent.name !== undefined && name !== undefined ? `${parent.name.text}.${name}` : null;
};

/** Reads the sources that name Excel or Office. Takes some seconds: the typings are large. */
export function officeMembers(): readonly OfficeMember[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, 'src', file))
    .filter((file) => /\b(?:Excel|Office)\.|Conversation\b/.test(readFileSync(file, 'utf8')));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['office-js'],
  };
  const program = ts.createProgram(files, options, hostOf(options));
  const checker = program.getTypeChecker();
  const known = memberNames(program);
  const found = new Map<string, { set: string | null; files: Set<string> }>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) continue;
    const see = (node: ts.Node): void => {
      const name = ts.isPropertyAccessExpression(node)
        ? node.name
        : ts.isBindingElement(node) && ts.isIdentifier(node.propertyName ?? node.name)
          ? (node.propertyName ?? node.name)
          : null;
      // Finding out what a name stands for is most of the work.
      if (name !== null && known.has(name.getText())) {
        const symbol = ts.isBindingElement(node)
          ? checker.getTypeAtLocation(node.parent).getProperty(name.getText())
          : checker.getSymbolAtLocation(name);
        const [declaration] = symbol?.declarations ?? [];
        if (declaration?.getSourceFile().fileName.includes('@types/office-js') === true) {
          const member = nameOf(declaration);
          if (member !== null && !member.startsWith('Interfaces.')) {
            const kept = found.get(member) ?? { set: setIn(declaration), files: new Set() };
            kept.files.add(relative(root, file).split(sep).join('/'));
            found.set(member, kept);
          }
        }
      }
      ts.forEachChild(node, see);
    };
    see(source);
  }
  return [...found]
    .map(([name, { set, files: inFiles }]) => ({ name, set, files: [...inFiles].sort() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Comments are read where a set is looked for, so most of them need no parsing. */
function hostOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  return host;
}

/** Every name that a member of Microsoft's interface has, and some that none has. */
const memberNames = (program: ts.Program): ReadonlySet<string> =>
  new Set(
    program
      .getSourceFiles()
      .filter(({ fileName }) => fileName.includes('@types/office-js'))
      .flatMap(({ text }) =>
        [...text.matchAll(/^\s+(?:[a-z]+ )*(\w+)\??[(:<]/gm)].map(([, name = '']) => name),
      ),
  );
