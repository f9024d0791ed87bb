import { screen, within } from '@testing-library/react';
import { defaultEdition } from '../../src/guidance/editions';
import { entriesOf } from '../../src/pane/guidance/entries';
import { GuidanceSearch } from '../../src/pane/guidance/search-guidance';
import { FakeCashable } from './fake-cashable';
import { showPane } from './show-pane';

const search = new GuidanceSearch(entriesOf(defaultEdition));

describe('the guidance', () => {
  it('holds every question, paragraph, lever, date, change and contact of the edition, each once', () => {
    const entries = entriesOf(defaultEdition);
    const count = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;
    expect(count('question')).toBe(defaultEdition.questions.length);
    expect(count('paragraph')).toBe(Object.keys(defaultEdition.paragraphs).length);
    expect(count('lever')).toBe(defaultEdition.levers.length);
    expect(count('contact')).toBe(
      defaultEdition.contacts.length + Object.keys(defaultEdition.centres).length,
    );
    const names = entries.map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['a paragraph by its number', 'A7', 'A7'],
    ['a question by its number', 'Q8', 'Q8'],
  ])('finds %s first', (_, asked, id) => {
    expect(search.find(asked)[0]?.id).toBe(id);
  });

  it.each([
    ['a word', 'precepts'],
    ['a word begun', 'transf'],
    ['a word with a slip', 'bencfits'],
    ['two words', 'cashable gains'],
  ])('finds %s', (_, asked) => {
    expect(search.find(asked).length).toBeGreaterThan(0);
  });

  it('finds nothing for what it does not speak of', () => {
    expect(search.find('zzzzzz')).toEqual([]);
  });

  it('is looked through in the pane, and says how many places there are', async () => {
    const { user } = showPane({ opensOn: 'guidance' });
    await user.type(await screen.findByRole('searchbox', { name: 'Search the guidance' }), 'schools');
    expect(await screen.findByText(/^\d+ places for ‘schools’$/)).toBeVisible();
    expect(screen.getAllByRole('listitem').length).toBeLessThanOrEqual(6);
  });

  it('opens by what it is: contacts of 2004, and said so', async () => {
    const { user } = showPane({ opensOn: 'guidance' });
    await user.click(await screen.findByRole('button', { name: /^Whom to ask, in 2004/ }));
    expect(screen.getByText(/^As named in November 2004\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Questions and answers/ }));
    const [first] = within(screen.getByRole('main')).getAllByText(/^Q1\. /);
    expect(first).toBeVisible();
  });
});

describe('opened from where it is needed', () => {
  it('a line’s paragraph opens in place, and from there in the guidance', async () => {
    const { user } = showPane({ opensOn: 'budget', cashable: new FakeCashable().alreadyMarked() });
    await user.click(await screen.findByRole('button', { name: /^Decide \d+ lines$/ }));
    await user.click(await screen.findByRole('button', { name: 'Paragraph A7' }));
    await user.click(screen.getByRole('button', { name: 'A7 in the guidance' }));
    expect(await screen.findByRole('searchbox')).toHaveValue('A7');
    expect(await screen.findByText(/^\d+ places for ‘A7’$/)).toBeVisible();
    // Chosen by its tab, the guidance opens on all that there is.
    await user.click(screen.getByRole('button', { name: 'Home' }));
    await user.click(screen.getByRole('button', { name: 'Guidance' }));
    expect(await screen.findByRole('searchbox')).toHaveValue('');
  });
});
