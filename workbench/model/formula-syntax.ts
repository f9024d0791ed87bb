/** Whether Excel would take a text for a formula at all. What the formula means is not asked: unknown names are no fault. */

const longest = 8_192;
/** Characters of a text within a formula, levels of functions within each other, arguments of one function. */
const longestText = 255;
const deepest = 64;
const mostArguments = 255;

/** How many arguments a function takes; `null` where nobody knows. */
export type ArgumentCounts = (name: string) => { readonly least: number; readonly most: number } | null;

interface Bracket {
  readonly kind: 'call' | '(' | '{';
  readonly name: string;
  commas: number;
}

type Piece =
  'operand' | 'call' | 'open' | 'close' | 'comma' | 'prefix' | 'infix' | 'postfix' | 'row' | 'space';

const sheet = String.raw`(?:'(?:[^']|'')+'|[\p{L}\p{N}_.\\\[\]:]+)!`;
const patterns: readonly (readonly [Piece, RegExp])[] = [
  ['space', /[ \t\r\n\u00a0]+/y],
  ['operand', /"(?:[^"]|"")*"/y],
  ['operand', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/iy],
  ['operand', new RegExp(`${sheet}#REF!`, 'uy')],
  ['call', new RegExp(String.raw`(?:${sheet})?[\p{L}_\\][\p{L}\p{N}_.\\]*\(`, 'uy')],
  // Names, cells, whole columns and tables with their parts in brackets.
  [
    'operand',
    new RegExp(
      String.raw`(?:${sheet})?\$?[\p{L}_\\][\p{L}\p{N}_.\\?$]*(?:\[(?:[^\[\]]|\[[^\[\]]*\])*\])?`,
      'uy',
    ),
  ],
  ['operand', new RegExp(String.raw`(?:${sheet})?\$?[0-9]+:\$?[0-9]+`, 'uy')],
  ['operand', /\[(?:[^[\]]|\[[^[\]]*\])*\]/y],
  ['operand', /[0-9]+(?:\.[0-9]*)?(?:e[+-]?[0-9]+)?|\.[0-9]+(?:e[+-]?[0-9]+)?/iy],
  ['open', /[({]/y],
  ['close', /[)}]/y],
  ['comma', /,/y],
  ['row', /;/y],
  ['infix', /<>|<=|>=|[*/^&=<>:]/y],
  ['prefix', /[-+@]/y],
  ['postfix', /[%#]/y],
];

function pieceAt(text: string, at: number): { readonly piece: Piece; readonly text: string } | null {
  for (const [piece, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { piece, text: found };
  }
  return null;
}

/** Whether a closing bracket stands after as many arguments as its function takes. */
function isFilled({ name, commas }: Bracket, isEmpty: boolean, argumentCounts: ArgumentCounts): boolean {
  const given = isEmpty ? 0 : commas + 1;
  const takes = argumentCounts(name);
  return given <= mostArguments && (takes === null || (given >= takes.least && given <= takes.most));
}

/** @param formula with its `=` */
export function isWellFormed(formula: string, argumentCounts: ArgumentCounts = () => null): boolean {
  if (formula.length > longest || !formula.startsWith('=')) return false;
  const opened: Bracket[] = [];
  let wantsOperand = true;
  /** Right after the bracket of a call or a comma in it an argument may be missing. */
  let mayBeMissing = false;
  let at = 1;
  while (at < formula.length) {
    const next = pieceAt(formula, at);
    if (next === null) return false;
    at += next.text.length;
    const within = opened.at(-1);
    switch (next.piece) {
      case 'space':
        continue;
      case 'operand':
      case 'call':
      case 'open':
        // Two operands side by side are what they have in common: `A1:A9 B2:C3`.
        if (!wantsOperand && !formula.slice(0, at - next.text.length).endsWith(' ')) return false;
        if (next.text.startsWith('"') && next.text.replaceAll('""', '"').length - 2 > longestText)
          return false;
        wantsOperand = next.piece !== 'operand';
        if (next.piece !== 'operand') {
          const kind = next.piece === 'call' ? 'call' : next.text === '(' ? '(' : '{';
          opened.push({ kind, name: next.text.slice(0, -1), commas: 0 });
        }
        if (opened.filter(({ kind }) => kind === 'call').length > deepest) return false;
        mayBeMissing = next.piece === 'call';
        continue;
      case 'prefix':
        wantsOperand = true;
        break;
      case 'infix':
        if (wantsOperand) return false;
        wantsOperand = true;
        break;
      case 'postfix':
        if (wantsOperand) return false;
        break;
      case 'comma':
        if (within === undefined || (wantsOperand && !(within.kind === 'call' && mayBeMissing))) return false;
        within.commas += 1;
        wantsOperand = true;
        mayBeMissing = within.kind === 'call';
        continue;
      case 'row':
        if (within?.kind !== '{' || wantsOperand) return false;
        wantsOperand = true;
        break;
      case 'close':
        if (within === undefined || (within.kind === '{') !== (next.text === '}')) return false;
        if (wantsOperand && !(within.kind === 'call' && mayBeMissing)) return false;
        if (within.kind === 'call' && !isFilled(within, wantsOperand && within.commas === 0, argumentCounts))
          return false;
        opened.pop();
        wantsOperand = false;
    }
    mayBeMissing = false;
  }
  return opened.length === 0 && !wantsOperand;
}
