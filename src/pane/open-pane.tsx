import { createRoot, type Root } from 'react-dom/client';
import { readActiveSheetId } from '../excel/active-sheet';
import { openPreferences } from '../excel/preferences';
import type { Readiness } from '../excel/ready';
import { subscribe } from '../app/requests';
import type { PaneDoors } from './doors';
import { NotReady } from './not-ready';
import { Pane } from './pane';
import type { OfficeThemeColours } from './theme/choose-theme';

/** Excel on the web may leave its theme out, whatever the types say. */
function officeTheme(): OfficeThemeColours | null {
  const context: { readonly officeTheme?: OfficeThemeColours } = Office.context;
  return context.officeTheme ?? null;
}

let root: Root | null = null;

// The words that stand in the page stay until the first drawing.
const rootIn = (element: HTMLElement): Root => (root ??= createRoot(element));

/** Draws the pane over the workbook that Excel has open. */
export function openPane(element: HTMLElement, doors: PaneDoors, version: string): void {
  rootIn(element).render(
    <Pane
      services={{
        ...doors,
        activeSheet: readActiveSheetId,
        preferences: openPreferences(),
        subscribe,
        officeTheme,
        version,
      }}
    />,
  );
}

/** Says why Cashable can't work here. */
export function sayNotReady(
  element: HTMLElement,
  reason: Exclude<Readiness, { readonly kind: 'ready' }>,
  onRetry: () => void,
): void {
  rootIn(element).render(<NotReady reason={reason} onRetry={onRetry} />);
}
