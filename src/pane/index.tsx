import { createRoot, type Root } from 'react-dom/client';
import { registerCommands } from '../app/register';
import { subscribe } from '../app/requests';
import { registerFunctions } from '../functions/register';
import * as functionWorkings from '../functions/workings/explain-function';
import { readActiveSheetId } from '../excel/active-sheet';
import { createCashable } from '../features/budget-marks/create-cashable';
import { createFormulas } from '../features/formula-cells/create-formulas';
import { Turns } from '../excel/in-turn';
import { openPreferences } from '../excel/preferences';
import { waitForExcel } from '../excel/ready';
import { createStatements } from '../features/statement-marks/create-statements';
import { createTemplates } from '../features/templates/create-templates';
import { NotReady } from './not-ready';
import { Pane } from './pane';
import type { PaneServices } from './services';
import type { OfficeThemeColours } from './theme/choose-theme';

/** Put in by the bundler from package.json. */
declare const __CASHABLE_VERSION__: string;

/** Excel on the web may leave its theme out, whatever the types say. */
function officeTheme(): OfficeThemeColours | null {
  const context: { readonly officeTheme?: OfficeThemeColours } = Office.context;
  return context.officeTheme ?? null;
}

function services(): PaneServices {
  // Whatever reads or writes the workbook waits for the others.
  const turns = new Turns();
  const cashable = createCashable({ turns });
  const statements = createStatements({ turns, version: __CASHABLE_VERSION__ });
  registerCommands({ cashable, statements });
  return {
    cashable,
    statements,
    templates: createTemplates({ turns }),
    formulas: createFormulas(functionWorkings, { turns }),
    activeSheet: readActiveSheetId,
    preferences: openPreferences(),
    subscribe,
    officeTheme,
    version: __CASHABLE_VERSION__,
  };
}

/** Functions, ribbon buttons and pane share one runtime: all three start here. */
async function start(root: Root): Promise<void> {
  const readiness = await waitForExcel();
  if (readiness.kind === 'ready') {
    registerFunctions();
    root.render(<Pane services={services()} />);
    return;
  }
  root.render(
    <NotReady
      reason={readiness}
      onRetry={() => {
        void start(root);
      }}
    />,
  );
}

const element = document.getElementById('pane');
// The words that stand in the page stay until the first drawing.
if (element !== null) void start(createRoot(element));
