import { listedOr, quoted } from '../words';

/** Sentences of AES.GAINS. */

export function unknownKind(where: string, value: string, known: readonly string[]): string {
  return `${where}: ${quoted(value)} is not a kind of gain. Choose ${listedOr(known)}, or leave it blank.`;
}

export function kindWithoutKinds(): string {
  return 'Kind is given, but no range for Kinds. Give the cells that say of each gain whether it is Cashable or Non-cashable.';
}

export function gainWithoutYear(where: string): string {
  return `${where}: this gain has no year. Enter the financial year, such as “2005/06”.`;
}
