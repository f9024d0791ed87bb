import '@testing-library/jest-dom';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { configure, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { PaneRequests } from '../../src/app/requests';
import { Pane } from '../../src/pane/pane';
import type { View } from '../../src/pane/state/shell-state';
import type { OfficeThemeColours } from '../../src/pane/theme/choose-theme';
import type { Preferences } from '../../src/excel/preferences';
import type { Formulas } from '../../src/features/formula-cells/formulas';
import type { Recovery } from '../../src/excel/recovery';
import { FakeCashable } from './fake-cashable';
import { FakeSamples } from './fake-samples';
import { FakeCharts } from './fake-charts';
import { FakeSignature } from './fake-signature';
import { FakeStatements, FakeTemplates } from './fake-statements';

// A busy machine draws slowly: waiting longer changes no outcome, only spares false alarms.
configure({ asyncUtilTimeout: 8_000 });
jest.setTimeout(120_000);
// jsdom lays nothing out, so there is nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

const unstyled = createDOMRenderer(document, { unstable_filterCSSRule: () => false });

/**
 * Without Fluent’s rules, which jsdom would match one by one against every element at every question about a role: half of
 * a suite’s time. Nothing in the pane is hidden by a rule; how it looks is tested in a browser.
 */
const Unstyled = ({ children }: { readonly children: ReactNode }) => (
  <RendererProvider renderer={unstyled} targetDocument={document}>
    {children}
  </RendererProvider>
);

export interface ShownPane {
  readonly cashable: FakeCashable;
  readonly statements: FakeStatements;
  readonly templates: FakeTemplates;
  readonly preferences: Preferences;
  readonly ribbon: PaneRequests;
  readonly user: UserEvent;
}

interface ShowOptions {
  readonly cashable?: FakeCashable;
  readonly statements?: FakeStatements;
  readonly templates?: FakeTemplates;
  readonly formulas?: Formulas | null;
  /** Nothing was interrupted unless a test says so. */
  readonly recovery?: Recovery;
  readonly samples?: FakeSamples;
  readonly signature?: FakeSignature;
  readonly charts?: FakeCharts;
  /** The view that the pane opens on; the budget where a test says nothing else. */
  readonly opensOn?: View;
  readonly officeTheme?: OfficeThemeColours | null;
  readonly ribbon?: PaneRequests;
}

/** Preferences in memory. */
function preferencesInMemory(): Preferences {
  const kept = new Map<string, string>();
  return {
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => {
      kept.set(name, value);
    },
  };
}

const nothingInterrupted: Recovery = {
  interrupted: () => Promise.resolve({ ok: true, value: null }),
  putRight: () => Promise.resolve({ ok: true, value: 'Nothing was left to put right.' }),
};

/** Opens the pane as Excel would, over a workbook in memory. */
export function showPane({
  cashable = new FakeCashable(),
  statements = new FakeStatements(),
  templates = new FakeTemplates(statements),
  formulas = null,
  recovery = nothingInterrupted,
  samples = new FakeSamples(cashable),
  signature = new FakeSignature(),
  charts = new FakeCharts(),
  opensOn = 'budget',
  officeTheme = null,
  ribbon = new PaneRequests(),
}: ShowOptions = {}): ShownPane {
  const preferences = preferencesInMemory();
  render(
    <Pane
      opensOn={opensOn}
      services={{
        cashable,
        statements,
        templates,
        formulas,
        recovery,
        samples,
        signature,
        charts,
        activeSheet: () => Promise.resolve({ ok: true, value: statements.active }),
        preferences,
        subscribe: (listener) => ribbon.subscribe(listener),
        officeTheme: () => officeTheme,
        version: '9.8.7',
      }}
    />,
    { wrapper: Unstyled },
  );
  return { cashable, statements, templates, preferences, ribbon, user: userEvent.setup() };
}

/** Opens a view that stands in the menu at the end of the tabs. */
export async function openFromMenu({ user }: Pick<ShownPane, 'user'>, name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('button', { name }));
}

export const markButton = (): Promise<HTMLElement> =>
  screen.findByRole('button', { name: /^Mark [\d,]+ rows$/ });

/** What was last spoken to a screen reader, politely or not. */
export function spoken(): string {
  return [...document.querySelectorAll('[aria-live="polite"][role="status"], [role="alert"]')]
    .map(({ textContent }) => textContent)
    .join('');
}
