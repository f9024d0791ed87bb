/** @typedef {import('playwright-core').Page} Page */

const button = (page, name) => page.getByRole('button', { name }).first();
const press = async (page, name) => button(page, name).click();
const there = (page, name) => button(page, name).waitFor();

/** Every view in every state that an officer may meet it in, with the way there. */
export const states = [
  ['home-first', { budget: 'not-marked', statement: 'none' }, (page) => there(page, 'See what marking')],
  ['home-empty', { budget: 'empty', statement: 'none' }, (page) => there(page, 'Try it on a sample…')],
  [
    'home-sample',
    { budget: 'empty', statement: 'none' },
    async (page) => {
      await press(page, 'Try it on a sample…');
      await there(page, 'Insert the sample');
    },
  ],
  [
    'home-charts',
    { statement: 'in-order' },
    async (page) => {
      await press(page, 'Baseline by treatment');
      await button(page, 'Baseline by treatment').evaluate((element) => element.scrollIntoView());
    },
  ],
  [
    'home-what-if',
    { statement: 'in-order' },
    async (page) => {
      await press(page, 'Try other figures');
      await button(page, 'Try other figures').evaluate((element) => element.scrollIntoView());
    },
  ],
  [
    'home-signature',
    { statement: 'in-order' },
    async (page) => {
      await press(page, 'Show the page…');
      await there(page, 'Insert the page');
    },
  ],
  ['home-reading', { budget: 'reading', statement: 'reading' }, (page) => there(page, 'Reading')],
  ['home-marked', {}, (page) => there(page, /look 2005/)],
  ['home-decided', { budget: 'decided', statement: 'in-order' }, (page) => there(page, 'Check and record')],
  ['home-several', { statement: 'several' }, (page) => there(page, /look 2005/)],
  ['home-error', { budget: 'error', statement: 'error' }, (page) => there(page, 'Try again')],
  ['home-waiting', { budget: 'waiting' }, (page) => page.getByText(/^Waiting for Excel since/).waitFor()],
  [
    'home-menu',
    {},
    async (page) => {
      await there(page, /look 2005/);
      await press(page, 'More');
    },
  ],
  ['budget-preview', { view: 'budget', budget: 'not-marked' }, (page) => there(page, /^Mark \d+ rows/)],
  [
    'budget-marking',
    { view: 'budget', budget: 'marking' },
    async (page) => {
      await press(page, /^Mark \d+ rows/);
      await there(page, 'Cancel');
    },
  ],
  ['budget-marked', { view: 'budget' }, (page) => there(page, /^Decide 4 lines/)],
  [
    'budget-deciding',
    { view: 'budget' },
    async (page) => {
      await press(page, /^Decide 4 lines/);
      await there(page, 'Accept suggestion');
    },
  ],
  [
    'budget-more',
    { view: 'budget' },
    async (page) => {
      await press(page, /^Decide 4 lines/);
      await press(page, 'More…');
      await there(page, 'Decide this line');
    },
  ],
  [
    'budget-after-one',
    { view: 'budget' },
    async (page) => {
      await press(page, /^Decide 4 lines/);
      await press(page, 'Accept suggestion');
      await there(page, 'Undo this decision');
    },
  ],
  ['budget-many', { view: 'budget', budget: 'many' }, (page) => there(page, /^Decide \d+ lines/)],
  [
    'budget-together',
    { view: 'budget', budget: 'many' },
    async (page) => {
      await press(page, 'Decide several at once');
      await there(page, /^Accept \d+ suggestion/);
    },
  ],
  ['budget-stale', { view: 'budget', budget: 'stale' }, (page) => there(page, 'Mark again')],
  [
    'budget-decided',
    { view: 'budget', budget: 'decided' },
    (page) => page.getByText('Nothing is left').waitFor(),
  ],
  ['budget-open-column', { view: 'budget', budget: 'open-column' }, (page) => there(page, /^C, Gross/)],
  ['home-open-column', { budget: 'open-column' }, (page) => there(page, /look 2005/)],
  ['budget-error', { view: 'budget', budget: 'error' }, (page) => there(page, 'Try again')],
  ['statement-findings', { view: 'statement' }, (page) => page.getByText(/^To put right/).waitFor()],
  [
    'statement-one-open',
    { view: 'statement' },
    async (page) => {
      await page.getByText(/^To put right/).waitFor();
      await page.getByRole('button', { name: /^Contact details missing/ }).click();
    },
  ],
  [
    'statement-fixing',
    { view: 'statement' },
    async (page) => {
      await page.getByText(/^To put right/).waitFor();
      await press(page, /^Fix/);
      await page.getByRole('table').first().waitFor();
    },
  ],
  [
    'statement-explaining',
    { view: 'statement' },
    async (page) => {
      await page.getByText(/^To put right/).waitFor();
      await press(page, /^Quality cross-check not met/);
      await press(page, /^Explain/);
      await there(page, 'Save explanation');
      await button(page, 'Save explanation').evaluate((element) => element.scrollIntoView({ block: 'end' }));
    },
  ],
  [
    'statement-recording',
    { view: 'statement', statement: 'in-order' },
    async (page) => {
      await press(page, 'Record this check');
      await there(page, 'Check and record');
      await button(page, 'Check and record').evaluate((element) => element.scrollIntoView());
    },
  ],
  [
    'statement-many',
    { view: 'statement', statement: 'several' },
    (page) => page.getByText(/^To put right/).waitFor(),
  ],
  [
    'statement-in-order',
    { view: 'statement', statement: 'in-order' },
    (page) => page.getByText(/^Nothing to put right/).waitFor(),
  ],
  [
    'statement-none',
    { view: 'statement', statement: 'none' },
    (page) => there(page, 'Show what would be written'),
  ],
  [
    'statement-reading',
    { view: 'statement', statement: 'reading' },
    (page) =>
      page
        .getByText(/^Looking for/)
        .first()
        .waitFor(),
  ],
  ['statement-error', { view: 'statement', statement: 'error' }, (page) => there(page, 'Try again')],
  ['guidance', { view: 'guidance' }, (page) => page.getByRole('searchbox').waitFor()],
  [
    'guidance-found',
    { view: 'guidance' },
    async (page) => {
      await page.getByRole('searchbox').fill('rent rebates');
      await page.getByText(/^\d+ places?/).waitFor();
    },
  ],
  [
    'guidance-open',
    { view: 'guidance' },
    async (page) => {
      await press(page, /^Ways to gain/);
    },
  ],
  ['formula', { view: 'formula' }, (page) => there(page, 'Freeze the selection…')],
  ['settings', { view: 'settings' }, (page) => there(page, 'Change')],
  [
    'settings-choosing',
    { view: 'settings' },
    async (page) => {
      await press(page, 'Change');
      await there(page, 'Keep these choices');
    },
  ],
  ['help', { view: 'help' }, (page) => page.getByText('Privacy').waitFor()],
].map(([name, query, reach]) => ({ name, query, reach }));
