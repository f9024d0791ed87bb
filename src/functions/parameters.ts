import type { Edition } from '../guidance/edition';
import type { Pence } from '../money/pence';
import type { Unit } from '../money/unit';
import {
  flagArgument,
  poundsArgument,
  poundsFromZero,
  poundsIfAny,
  unitArgument,
  wordsArgument,
  yearArgument,
} from './arguments';
import { isMissing } from './cell';
import { editionArgument } from './edition-argument';
import type { ParameterKind } from './explained';
import { originOf, type RangeOrigin } from './parameter-address';
import { asRange, type NamedRange } from './ranges';
import { unusable } from './refusal';
import { yearMissing } from './words';

/** The kinds of argument that a function may take. Each says what officers read of it, and how it is read. */

/** Where an argument stands among all that a call was handed. */
export interface ArgumentPlace {
  readonly given: readonly unknown[];
  readonly at: number;
}

export interface Parameter<Read> {
  readonly kind: ParameterKind;
  readonly describes: string;
  readonly optional: boolean;
  /** What sentences call it; its name in words where it is not said. */
  readonly called?: string;
  /** Whether the function has to know where the range stands. */
  readonly placed?: true;
  /** @throws Refusal that names the argument */
  readonly read: (given: unknown, called: string, place: ArgumentPlace) => Read;
}

/** `leftOutAs` as sentences call it: `Left out as`. */
export function calledInWords(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function parameter<Read>(
  kind: ParameterKind,
  describes: string,
  read: Parameter<Read>['read'],
): Parameter<Read> {
  return { kind, describes, optional: false, read };
}

/** May be left out; each kind says what none means, and a blank cell or 0 means the same. */
export function optional<Read>(required: Parameter<Read>): Parameter<Read> {
  return { ...required, optional: true };
}

/** A parameter that sentences call otherwise than its name. */
export function called<Read>(name: string, of: Parameter<Read>): Parameter<Read> {
  return { ...of, called: name };
}

/** A parameter whose value must say more than its kind asks. */
export function refined<Read, Refined>(
  of: Parameter<Read>,
  refine: (read: Read, called: string) => Refined,
): Parameter<Refined> {
  return { ...of, read: (given, name, place) => refine(of.read(given, name, place), name) };
}

/** Pounds from zero; none where blank. */
export const pounds = (describes: string): Parameter<Pence> => parameter('pounds', describes, poundsFromZero);

/** Pounds of either sign; none where blank. */
export const signedPounds = (describes: string): Parameter<Pence> =>
  parameter('pounds', describes, poundsArgument);

/** Pounds from zero; `null` where blank, 0 or left out. */
export const poundsIfGiven = (describes: string): Parameter<Pence | null> =>
  optional(parameter('pounds', describes, poundsIfAny));

/** A financial year as `2005/06`; `null` where blank. */
export const year = (describes: string): Parameter<string | null> =>
  parameter('year', describes, yearArgument);

/** A financial year that must be said. */
export const requiredYear = (describes: string): Parameter<string> =>
  refined(year(describes), (asked) => {
    if (asked === null) throw unusable(yearMissing());
    return asked;
  });

export const flag = (describes: string): Parameter<boolean> => parameter('flag', describes, flagArgument);

export const unit = (describes: string): Parameter<Unit> => parameter('unit', describes, unitArgument);

/** `''` where blank. */
export const text = (describes: string): Parameter<string> => parameter('words', describes, wordsArgument);

/** An edition of the guidance by name; the default where blank. */
export const edition = (describes: string): Parameter<Edition> =>
  optional(parameter('edition', describes, editionArgument));

/** A range, not yet read; without cells where it is missing. */
export const cells = (describes: string): Parameter<NamedRange> =>
  parameter('cells', describes, (given, name) => ({ name, range: asRange(given) }));

/** A range; `null` where it is left out. */
export const cellsIfGiven = (describes: string): Parameter<NamedRange | null> =>
  optional(
    parameter('cells', describes, (given, name) =>
      isMissing(given) ? null : { name, range: asRange(given) },
    ),
  );

export interface PlacedRange extends NamedRange {
  /** Where it begins; `null` where Excel does not say. */
  readonly origin: RangeOrigin | null;
}

/** A range of which Excel is asked where it stands, so that cells can be named as on the sheet. */
export const placedCells = (describes: string): Parameter<PlacedRange> => ({
  ...parameter('cells', describes, (given, name, place) => ({
    name,
    range: asRange(given),
    origin: originOf(place.given, place.at),
  })),
  placed: true,
});
