import { editionById, editions } from '../guidance/editions';
import { commandLineText } from './words';

export interface LinesRequest {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly sheets: readonly string[];
  readonly column: string | null;
  /** File of the council's own rules. */
  readonly rules: string | null;
  readonly edition: string | null;
}

export interface CheckRequest {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly sheets: readonly string[];
  readonly edition: string | null;
}

export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'lines'; readonly request: LinesRequest }
  | { readonly kind: 'check'; readonly request: CheckRequest }
  | { readonly kind: 'usage'; readonly sentence: string };

function usage(sentence: string): Request {
  return { kind: 'usage', sentence };
}

/** @param args what was typed after the program's name */
export function readArguments(args: readonly string[]): Request {
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) return { kind: 'help' };
  if (args.includes('--version')) return { kind: 'version' };
  const [command = '', ...rest] = args;
  if (command !== 'lines' && command !== 'check') {
    return usage(
      command.startsWith('-')
        ? commandLineText.unknownOption(command)
        : commandLineText.unknownCommand(command),
    );
  }
  const files: string[] = [];
  const sheets: string[] = [];
  let json = false;
  let column: string | null = null;
  let edition: string | null = null;
  let rules: string | null = null;
  let onlyFiles = false;
  for (let i = 0; i < rest.length; i += 1) {
    const typed = rest[i] ?? '';
    if (onlyFiles || !typed.startsWith('-') || typed === '-') {
      files.push(typed);
      continue;
    }
    if (typed === '--') {
      onlyFiles = true;
      continue;
    }
    const equals = typed.indexOf('=');
    const option = equals < 0 ? typed : typed.slice(0, equals);
    if (option === '--json' && equals < 0) {
      json = true;
      continue;
    }
    const ofLines = (option === '--column' || option === '--rules') && command === 'lines';
    if (option !== '--sheet' && option !== '--edition' && !ofLines)
      return usage(commandLineText.unknownOption(typed));
    let value = equals < 0 ? rest[i + 1] : typed.slice(equals + 1);
    if (equals < 0) i += 1;
    value = value?.trim();
    if (value === undefined || value === '') return usage(commandLineText.missingValue(option));
    if (option === '--sheet') sheets.push(value);
    else if (option === '--edition') edition = value;
    else if (option === '--rules') rules = value;
    else column = value.toUpperCase();
  }
  if (files.length === 0) return usage(commandLineText.noFile());
  if (column !== null && !/^[A-Z]{1,3}$/.test(column)) return usage(commandLineText.badColumn(column));
  if (edition !== null && editionById(edition) === null) {
    return usage(
      commandLineText.unknownEdition(
        edition,
        editions.map(({ id }) => id),
      ),
    );
  }
  if (command === 'check') return { kind: 'check', request: { files, json, sheets, edition } };
  return { kind: 'lines', request: { files, json, sheets, column, rules, edition } };
}
