import type { Turns } from '../excel/in-turn';
import type { Problem } from '../excel/problem';
import type { Recovery } from '../excel/recovery';
import type { Cashable } from '../features/budget-marks/cashable';
import type { Formulas } from '../features/formula-cells/formulas';
import type { Samples } from '../features/samples/samples';
import type { NativeCharts } from '../features/charts/native-charts';
import type { Signature } from '../features/signature/signature';
import type { Statements, Templates } from '../features/statement-marks/statements';
import type { DoorActions } from './recovery/heard-door';
import { paneText } from './words';

/** Doors of the features. The code behind a door is fetched with the first question that is put to it. */
export interface PaneDoors {
  readonly cashable: Cashable;
  readonly statements: Statements;
  readonly templates: Templates;
  readonly formulas: Formulas;
  readonly charts: NativeCharts;
  readonly samples: Samples;
  readonly signature: Signature;
  readonly recovery: Recovery;
}

const notFetched: Problem = { id: 'part-not-loaded', sentence: paneText.partNotLoaded };

/**
 * A door whose feature is fetched when it is first asked for anything. When it can't be fetched, the question is answered
 * with a problem, and the next one tries again.
 */
function fetchedDoor<Door extends DoorActions<Door>>(load: () => Promise<Door>): Door {
  let opened: Promise<Door> | null = null;
  const open = (): Promise<Door> => {
    opened ??= load().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const ask = async (name: string, given: readonly unknown[]): Promise<unknown> => {
    let door: Door;
    try {
      door = await open();
    } catch {
      return { ok: false, problem: notFetched };
    }
    const action: unknown = Reflect.get(door, name);
    if (typeof action !== 'function') throw new TypeError(`The door has no action ${name}.`);
    return Reflect.apply(action, door, given);
  };
  // A proxy has every action of the door that it stands for; nothing else is ever read of it.
  return new Proxy({} as Door, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        ask(String(name), given),
  });
}

/** @param turns shared by all: whatever reads or writes the workbook waits for the others */
export function doorsOf(turns: Turns, version: string): PaneDoors {
  const statements = fetchedDoor<Statements>(async () => {
    const { createStatements } = await import(
      /* webpackChunkName: "statements" */ '../features/statement-marks/create-statements'
    );
    return createStatements({ turns, version });
  });
  return {
    cashable: fetchedDoor<Cashable>(async () => {
      const { createCashable } = await import(
        /* webpackChunkName: "budget" */ '../features/budget-marks/create-cashable'
      );
      return createCashable({ turns });
    }),
    statements,
    templates: fetchedDoor<Templates>(async () => {
      const { createTemplates } = await import(
        /* webpackChunkName: "templates" */ '../features/templates/create-templates'
      );
      return createTemplates({ turns });
    }),
    formulas: fetchedDoor<Formulas>(async () => {
      const [{ createFormulas }, workings] = await Promise.all([
        import(/* webpackChunkName: "formulas" */ '../features/formula-cells/create-formulas'),
        import(/* webpackChunkName: "formulas" */ '../functions/explain'),
      ]);
      return createFormulas(workings, { turns });
    }),
    samples: fetchedDoor<Samples>(async () => {
      const { createSamples } = await import(
        /* webpackChunkName: "samples" */ '../features/samples/create-samples'
      );
      return createSamples({ turns });
    }),
    signature: fetchedDoor<Signature>(async () => {
      const { createSignature } = await import(
        /* webpackChunkName: "signature" */ '../features/signature/create-signature'
      );
      return createSignature({ turns, statements });
    }),
    charts: fetchedDoor<NativeCharts>(async () => {
      const { createNativeCharts } = await import(
        /* webpackChunkName: "native-charts" */ '../features/charts/create-native-charts'
      );
      return createNativeCharts({ turns, statements });
    }),
    recovery: fetchedDoor<Recovery>(async () => {
      const { createRecovery } = await import(/* webpackChunkName: "recovery" */ '../excel/recovery');
      return createRecovery(turns);
    }),
  };
}
