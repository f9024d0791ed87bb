import type { PaneRequest } from '../app/requests';
import type { Cashable } from '../features/budget-marks/cashable';
import type { Formulas } from '../features/formula-cells/formulas';
import type { Preferences } from '../excel/preferences';
import type { Outcome } from '../excel/problem';
import type { NativeCharts } from '../features/charts/native-charts';
import type { Signature } from '../features/signature/signature';
import type { Samples } from '../features/samples/samples';
import type { Recovery } from '../excel/recovery';
import type { Statements, Templates } from '../features/statement-marks/statements';
import type { OfficeThemeColours } from './theme/choose-theme';

/** All that the pane is given from outside; start-up gives Excel's, tests and scratch pages their own. */
export interface PaneServices {
  readonly cashable: Cashable;
  readonly statements: Statements;
  readonly templates: Templates;
  /** A council's budget to try the add-in on. */
  readonly samples: Samples;
  /** The page for those who sign a statement. */
  readonly signature: Signature;
  /** Charts that Excel itself draws. */
  readonly charts: NativeCharts;
  /** Puts right what an interrupted writing left behind. */
  readonly recovery: Recovery;
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
export const preferenceNames = { theme: 'pane.theme' } as const;
