import { createRoot, type Root } from 'react-dom/client';
import { registerCommands } from '../app/register';
import { subscribe } from '../app/requests';
import * as functionWorkings from '../functions/workings/explain-function';
import { readActiveSheetId } from '../excel/active-sheet';
import { createCashable } from '../features/budget-marks/create-cashable';
import { createFormulas } from '../features/formula-cells/create-formulas';
import { Turns } from '../excel/in-turn';
import { openPreferences } from '../excel/preferences';
import { libraryIsThere, waitForExcel, whenExcelAnswers } from '../excel/ready';
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

// Whatever reads or writes the workbook waits for the others.
const turns = new Turns();
const cashable = createCashable({ turns });
const statements = createStatements({ turns, version: __CASHABLE_VERSION__ });

let commandsAreTied = false;
/** As early as can be: a button that is pressed while Excel is still starting must find its command. */
function tieCommands(): void {
  if (commandsAreTied || !libraryIsThere()) return;
  commandsAreTied = true;
  registerCommands({ cashable, statements });
}

function services(): PaneServices {
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

let isStarted = false;

/** Ribbon buttons and pane; the functions have a script of their own, which runs before this one. */
async function start(root: Root): Promise<void> {
  tieCommands();
  const readiness = await waitForExcel();
  if (isStarted) return;
  if (readiness.kind === 'ready') {
    isStarted = true;
    tieCommands();
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
  if (readiness.kind === 'library-missing') void whenExcelAnswers().then(() => start(root));
}

const element = document.getElementById('pane');
// The words that stand in the page stay until the first drawing.
if (element !== null) void start(createRoot(element));
