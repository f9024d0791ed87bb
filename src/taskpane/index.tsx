import { createRoot, type Root } from 'react-dom/client';
import { registerCommands } from '../commands/register';
import { subscribe } from '../commands/requests';
import { registerFunctions } from '../functions/register';
import { createCashable } from '../workbook/create-cashable';
import { openPreferences } from '../workbook/preferences';
import { waitForExcel } from '../workbook/ready';
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
  const cashable = createCashable();
  registerCommands(cashable);
  return {
    cashable,
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
