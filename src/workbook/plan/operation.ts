import type { Area } from '../area';

/** How cells of the calculation sheet look. What is left out stays as it is. */
export interface CellLook {
  readonly bold?: boolean;
  readonly size?: number;
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly alignRight?: boolean;
  readonly wrap?: boolean;
}

/** A colour that follows the words in a cell: a custom format rule of ours. */
export interface ColourRule {
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
}

/**
 * One thing to do to the workbook, as plain data. Sheets are named as they stand when the operation's turn comes;
 * in `cells`, `null` leaves a cell alone.
 */
export type Operation =
  | {
      readonly kind: 'put-words';
      readonly area: Area;
      readonly cells: readonly (readonly (string | null)[])[];
    }
  | {
      readonly kind: 'put-formulas';
      readonly area: Area;
      readonly cells: readonly (readonly (string | number | null)[])[];
    }
  | { readonly kind: 'clear-words'; readonly area: Area }
  | {
      readonly kind: 'offer-list';
      readonly area: Area;
      readonly words: readonly string[];
      readonly title: string;
      readonly error: string;
    }
  | { readonly kind: 'withdraw-list'; readonly area: Area }
  | { readonly kind: 'add-colour-rules'; readonly area: Area; readonly rules: readonly ColourRule[] }
  | { readonly kind: 'remove-colour-rules'; readonly sheet: string }
  | {
      readonly kind: 'column-width';
      readonly sheet: string;
      readonly column: number;
      readonly width: number;
    }
  | { readonly kind: 'look'; readonly area: Area; readonly look: CellLook }
  | { readonly kind: 'clear-look'; readonly area: Area }
  | { readonly kind: 'add-sheet'; readonly sheet: string }
  | { readonly kind: 'delete-sheet'; readonly sheet: string }
  | { readonly kind: 'page'; readonly sheet: string }
  | { readonly kind: 'define-name'; readonly name: string; readonly area: Area }
  | { readonly kind: 'define-name-as'; readonly name: string; readonly formula: string }
  | { readonly kind: 'delete-name'; readonly name: string }
  | { readonly kind: 'put-setting'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'delete-setting'; readonly key: string };
