import { later } from '../parts/later';
import { paneText } from '../words';

/*
 * Every view is fetched when it is first shown; what stands at its foot comes with it.
 * Home is part of the shell: it is what the pane opens on.
 */

export const BudgetView = later(paneText.opening, async () => {
  const { BudgetView: view } = await import(/* webpackChunkName: "budget-view" */ '../start/budget-view');
  return view;
});

export const BudgetFoot = later(null, async () => {
  const { BudgetFoot: foot } = await import(/* webpackChunkName: "budget-view" */ '../start/budget-foot');
  return foot;
});

export const StatementView = later(paneText.opening, async () => {
  const { StatementView: view } = await import(
    /* webpackChunkName: "statement-view" */ '../statement/statement-view'
  );
  return view;
});

export const StatementFoot = later(null, async () => {
  const { StatementBar: foot } = await import(
    /* webpackChunkName: "statement-view" */ '../statement/statement-bar'
  );
  return foot;
});

export const FormulaView = later(paneText.opening, async () => {
  const { FormulaView: view } = await import(
    /* webpackChunkName: "formula-view" */ '../formula/formula-view'
  );
  return view;
});

export const GuidanceView = later(paneText.opening, async () => {
  const { GuidanceView: view } = await import(
    /* webpackChunkName: "guidance-view" */ '../guidance/guidance-view'
  );
  return view;
});

export const SettingsView = later(paneText.opening, async () => {
  const { SettingsView: view } = await import(
    /* webpackChunkName: "settings-view" */ '../settings/settings-view'
  );
  return view;
});

export const HelpView = later(paneText.opening, async () => {
  const { HelpView: view } = await import(/* webpackChunkName: "help-view" */ '../help/help-view');
  return view;
});

/** Fetched once the officer has begun to work in the pane, so that a view that is opened later is there at once. */
export const others = [
  BudgetView,
  BudgetFoot,
  StatementView,
  StatementFoot,
  GuidanceView,
  FormulaView,
  SettingsView,
  HelpView,
];
