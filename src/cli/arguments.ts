import { parseArgs } from 'node:util';
import { editionById, editions } from '../guidance/editions';
import { bucketCount, type Shard } from '../collate/buckets';
import { commandLineText } from './words';

/** What is asked of several workbooks at once. */
interface FilesRequest {
  /** Files and folders as they were typed. */
  readonly files: readonly string[];
  readonly json: boolean;
  readonly sheets: readonly string[];
  readonly edition: string | null;
  /** How many are read at a time; `null` to let the number of files and processors decide. */
  readonly jobs: number | null;
}

export interface LinesRequest extends FilesRequest {
  readonly column: string | null;
  /** File of the council's own rules. */
  readonly rules: string | null;
}

export type CheckRequest = FilesRequest;

export interface CollateRequest {
  /** Folders with workbooks; none to write the report anew from what the dataset holds. */
  readonly folders: readonly string[];
  /** Folder of the dataset. */
  readonly to: string;
  readonly edition: string | null;
  readonly jobs: number | null;
  /** Which part of how many this machine takes; `null` for all. */
  readonly shard: Shard | null;
}

export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'lines'; readonly request: LinesRequest }
  | { readonly kind: 'check'; readonly request: CheckRequest }
  | { readonly kind: 'collate'; readonly request: CollateRequest }
  | { readonly kind: 'verify'; readonly files: readonly string[] }
  | { readonly kind: 'usage'; readonly sentence: string };

const usage = (sentence: string): Request => ({ kind: 'usage', sentence });

const ofEvery = {
  json: { type: 'boolean' },
  sheet: { type: 'string', multiple: true },
  edition: { type: 'string' },
  jobs: { type: 'string' },
} as const;
const options = {
  check: ofEvery,
  lines: { ...ofEvery, column: { type: 'string' }, rules: { type: 'string' } },
  verify: {},
  collate: {
    to: { type: 'string' },
    edition: { type: 'string' },
    jobs: { type: 'string' },
    shard: { type: 'string' },
  },
} as const;
type Command = keyof typeof options;
const isCommand = (word: string): word is Command => Object.hasOwn(options, word);

/** @param args what was typed after the program's name */
export function readArguments(args: readonly string[]): Request {
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) return { kind: 'help' };
  if (args.includes('--version')) return { kind: 'version' };
  const [command = '', ...rest] = args;
  if (!isCommand(command)) {
    return usage(
      command.startsWith('-')
        ? commandLineText.unknownOption(command)
        : commandLineText.unknownCommand(command),
    );
  }
  const { tokens } = parseArgs({
    args: [...rest],
    options: options[command],
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const known: Readonly<Record<string, { readonly type: string }>> = options[command];
    const type = Object.hasOwn(known, token.name) ? known[token.name]?.type : undefined;
    // As it was typed, with what stands after an equals sign.
    const typed = args[token.index + 1] ?? token.rawName;
    if (type === undefined || !token.rawName.startsWith('--'))
      return usage(commandLineText.unknownOption(typed));
    if (type === 'boolean' && token.value !== undefined) return usage(commandLineText.unknownOption(typed));
    const value = token.value?.trim() ?? '';
    if (type === 'string' && value === '') return usage(commandLineText.missingValue(token.rawName));
    given.set(token.name, [...(given.get(token.name) ?? []), value]);
  }
  if (command === 'verify') return { kind: 'verify', files };
  return command === 'collate' ? collateRequest(files, given) : filesRequest(command, files, given);
}

type Given = ReadonlyMap<string, readonly string[]>;
const last = (given: Given, name: string): string | null => given.get(name)?.at(-1) ?? null;

/** What the options for all commands hold, or the sentence that says which is wrong. */
function common(given: Given): { readonly edition: string | null; readonly jobs: number | null } | string {
  const edition = last(given, 'edition');
  if (edition !== null && editionById(edition) === null) {
    return commandLineText.unknownEdition(
      edition,
      editions.map(({ id }) => id),
    );
  }
  const jobs = last(given, 'jobs');
  if (jobs !== null && !/^([1-9]|[1-5]\d|6[0-4])$/.test(jobs)) return commandLineText.badJobs(jobs);
  return { edition, jobs: jobs === null ? null : Number(jobs) };
}

function collateRequest(folders: readonly string[], given: Given): Request {
  const to = last(given, 'to');
  if (to === null) return usage(commandLineText.noDataset());
  const options = common(given);
  if (typeof options === 'string') return usage(options);
  const typed = last(given, 'shard');
  const [, number, of] = /^(\d{1,2})\/(\d{1,2})$/.exec(typed ?? '') ?? [];
  const shard = typed === null ? null : { number: Number(number), of: Number(of) };
  const isShard =
    shard === null || (shard.number >= 1 && shard.number <= shard.of && shard.of <= bucketCount);
  if (!isShard) return usage(commandLineText.badShard(typed ?? '', bucketCount));
  return { kind: 'collate', request: { folders, to, shard, ...options } };
}

function filesRequest(command: 'check' | 'lines', files: readonly string[], given: Given): Request {
  if (files.length === 0) return usage(commandLineText.noFile());
  const column = last(given, 'column')?.toUpperCase() ?? null;
  if (column !== null && !/^[A-Z]{1,3}$/.test(column)) return usage(commandLineText.badColumn(column));
  const options = common(given);
  if (typeof options === 'string') return usage(options);
  const request = {
    files,
    json: given.has('json'),
    sheets: given.get('sheet') ?? [],
    ...options,
  };
  return command === 'check'
    ? { kind: 'check', request }
    : { kind: 'lines', request: { ...request, column, rules: last(given, 'rules') } };
}
