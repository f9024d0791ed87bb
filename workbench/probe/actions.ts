import type { Cashable } from '../../src/features/budget-marks/cashable';
import { createCashable } from '../../src/features/budget-marks/create-cashable';
import { createNativeCharts } from '../../src/features/charts/create-native-charts';
import type { NativeCharts } from '../../src/features/charts/native-charts';
import { createFormulas } from '../../src/features/formula-cells/create-formulas';
import type { Formulas } from '../../src/features/formula-cells/formulas';
import { createSamples } from '../../src/features/samples/create-samples';
import type { Samples } from '../../src/features/samples/samples';
import { createSignature } from '../../src/features/signature/create-signature';
import type { Signature } from '../../src/features/signature/signature';
import { createStatements } from '../../src/features/statement-marks/create-statements';
import type { Statements, Templates } from '../../src/features/statement-marks/statements';
import { createTemplates } from '../../src/features/templates/create-templates';
import * as workings from '../../src/functions/explain';
import { Turns } from '../../src/excel/in-turn';
import { createRecovery, type Recovery } from '../../src/excel/recovery';

/** The doors of one pane: everything that it may ask of Excel. */
export interface Doors {
  readonly 'budget-marks': Cashable;
  readonly 'statement-marks': Statements;
  readonly templates: Templates;
  readonly 'formula-cells': Formulas;
  readonly samples: Samples;
  readonly signature: Signature;
  readonly charts: NativeCharts;
  readonly recovery: Recovery;
}
export type Feature = keyof Doors;

/** An action as `feature.action`, such as `budget-marks.mark`. */
export type ActionId = { [F in Feature]: `${F}.${keyof Doors[F] & string}` }[Feature];

/** Time and version as a pane would know them. */
export interface PaneClock {
  /** The day as `2006-07-06`. */
  readonly today: () => string;
  /** The moment as `2006-07-06T10:15:00Z`. */
  readonly now: () => string;
  /** Milliseconds to wait for Excel while a cell is being edited. */
  readonly patience: number;
}

/** Opens the doors as the pane does at start-up: one queue for all of them. */
export function openDoors({ today, now, patience }: PaneClock): Doors {
  const turns = new Turns();
  const statements = createStatements({ turns, patience, today, now, version: '0.0.0' });
  return {
    'budget-marks': createCashable({ turns, patience }),
    'statement-marks': statements,
    templates: createTemplates({ turns, patience, today }),
    'formula-cells': createFormulas(workings, { turns, patience }),
    samples: createSamples({ turns, patience }),
    signature: createSignature({ turns, patience, today, statements }),
    charts: createNativeCharts({ turns, patience, statements }),
    recovery: createRecovery(turns),
  };
}

/** Doors that nobody goes through: opening them asks nothing of Excel. */
const doors = openDoors({ today: () => '', now: () => '', patience: 0 });

/** Every action by its feature: doors are plain lists of actions. */
export const actionsOf = Object.fromEntries(
  Object.entries<object>({ ...doors }).map(([feature, door]) => [
    feature,
    Object.keys(door) as readonly string[],
  ]),
) as { readonly [F in Feature]: readonly (keyof Doors[F] & string)[] };

/** Every action of every feature. */
export const actionIds: readonly ActionId[] = (Object.keys(actionsOf) as Feature[]).flatMap((feature) =>
  actionsOf[feature].map((action) => `${feature}.${action}` as ActionId),
);
