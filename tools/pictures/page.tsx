import { createRoot } from 'react-dom/client';
import { Pane } from '../../src/pane/pane';
import type { View } from '../../src/pane/state/shell-state';
import { FakeCashable } from '../../tests/pane/fake-cashable';
import { FakeFormulas } from '../../tests/pane/fake-formulas';
import { FakeCharts } from '../../tests/pane/fake-charts';
import { FakeSignature } from '../../tests/pane/fake-signature';
import { FakeSamples } from '../../tests/pane/fake-samples';
import { backwardInOrder, FakeStatements, FakeTemplates } from '../../tests/pane/fake-statements';
import {
  longReading,
  readingOf,
  southKesteven,
  southKestevenLines,
  withOpenColumn,
} from '../../tests/pane/south-kesteven';
import { StatementSheet } from '../../tests/statement/statement-book';

/*
 * The pane over a workbook in memory, in one of its states, for pictures: `?view=budget&budget=many&theme=dark`.
 * The same stand-ins as in the tests, so that a picture shows what a test asserts.
 */

const asked = new URLSearchParams(location.search);
const word = (name: string, otherwise: string): string => asked.get(name) ?? otherwise;
const never = (): Promise<never> => new Promise(() => undefined);

function cashableIn(state: string): FakeCashable {
  const cashable = new FakeCashable();
  switch (state) {
    case 'empty':
      cashable.read = () => readingOf([], { sheet: 'Sheet1', table: null });
      return cashable;
    case 'not-marked':
      return cashable;
    case 'reading':
      cashable.sheets = never;
      return cashable;
    case 'error':
      cashable.problems.preview = {
        id: 'sheet-too-large',
        sentence:
          'Sheet ‘RA 2016-17’ is larger than Excel lets an add-in read. Delete unused rows and columns at its end, then try again.',
        details: 'ResponsePayloadSizeLimitExceeded',
      };
      return cashable;
    case 'marking':
      cashable.whileMarking = (onProgress) => {
        onProgress({ words: 'Writing to ‘RA 2016-17’', done: 60, of: 114 });
        return never();
      };
      return cashable;
    case 'many': {
      const reading = longReading(5_000);
      cashable.read = () => reading;
      return cashable.alreadyMarked();
    }
    case 'decided':
      cashable.read = () => readingOf(southKestevenLines.filter(({ treatment }) => treatment !== 'check'));
      return cashable.alreadyMarked();
    case 'open-column':
      cashable.read = () => withOpenColumn(southKesteven);
      return cashable;
    case 'stale':
      cashable.stale = true;
      return cashable.alreadyMarked();
    case 'waiting':
      cashable.marked = () =>
        Promise.resolve({
          ok: false,
          problem: { id: 'cell-being-edited', sentence: 'A cell is being edited.' },
        });
      return cashable.alreadyMarked();
    default:
      return cashable.alreadyMarked();
  }
}

function statementsIn(state: string): FakeStatements {
  switch (state) {
    case 'none':
      return new FakeStatements([]);
    case 'in-order':
      return new FakeStatements([backwardInOrder()]);
    case 'several': {
      const sheet = backwardInOrder();
      for (const row of sheet.rowIds.slice(0, 9)) sheet.set(`${row}/further-total`, 'TBC');
      return new FakeStatements([sheet, new StatementSheet('forward', '2006/07')]);
    }
    case 'reading': {
      const statements = new FakeStatements();
      statements.look = never;
      return statements;
    }
    case 'error': {
      const statements = new FakeStatements();
      statements.problems.look = {
        id: 'busy',
        sentence: 'Excel is busy with too many requests. Wait a moment, then try again.',
      };
      return statements;
    }
    default:
      return new FakeStatements();
  }
}

const views: readonly View[] = ['home', 'budget', 'statement', 'guidance', 'formula', 'settings', 'help'];
const element = document.getElementById('pane');
if (element !== null) {
  const statements = statementsIn(word('statement', 'findings'));
  const kept = new Map<string, string>([['pane.theme', word('theme', 'light')]]);
  const cashable = cashableIn(word('budget', 'marked'));
  createRoot(element).render(
    <Pane
      opensOn={views.find((view) => view === word('view', 'home')) ?? 'home'}
      services={{
        cashable,
        signature: new FakeSignature(),
        charts: new FakeCharts(),
        samples: new FakeSamples(cashable),
        statements,
        templates: new FakeTemplates(statements),
        formulas: new FakeFormulas(),
        recovery: {
          interrupted: () => Promise.resolve({ ok: true, value: null }),
          putRight: () => Promise.resolve({ ok: true, value: '' }),
        },
        activeSheet: () => Promise.resolve({ ok: true, value: statements.active }),
        preferences: {
          get: (name) => kept.get(name) ?? null,
          set: (name, value) => {
            kept.set(name, value);
          },
        },
        subscribe: () => () => undefined,
        officeTheme: () => null,
        version: '0.0.0',
      }}
    />,
  );
}
