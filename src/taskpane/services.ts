import type { PaneRequest } from '../commands/requests';
import type { Cashable } from '../workbook/cashable';
import type { Formulas } from '../workbook/formulas';
import type { Preferences } from '../workbook/preferences';
import type { Outcome } from '../workbook/problem';
import type { Statements, Templates } from '../workbook/statements';
import type { OfficeThemeColours } from './theme/choose-theme';

/** All that the pane is given from outside; start-up gives Excel's, tests and scratch pages their own. */
export interface PaneServices {
  readonly cashable: Cashable;
  readonly statements: Statements;
  readonly templates: Templates;
  /** `null` where this Excel can't explain formulas: the view is then not offered. */
  readonly formulas: Formulas | null;
  /** Id of the sheet that the officer is looking at. */
  readonly activeSheet: () => Promise<Outcome<string>>;
  readonly preferences: Preferences;
  /** Requests of the ribbon's buttons; returns the way to stop listening. */
  readonly subscribe: (listener: (request: PaneRequest) => void) => () => void;
  /** Colours of the running Office, or `null` where it does not say. */
  readonly officeTheme: () => OfficeThemeColours | null;
  readonly version: string;
}

/** Names under which the pane keeps what it remembers on this computer. */
export const preferenceNames = { theme: 'pane.theme', introduced: 'pane.introduced' } as const;
