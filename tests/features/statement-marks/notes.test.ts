import { StatementSheet, workbookOf } from '../../statement/statement-book';
import { good } from '../budget-marks/opened';
import { type } from '../budget-marks/workbook-state';
import { openWith, type OpenedStatements, wideStateOf } from './opened-statements';

const name = 'Backward look 2005-06';
const sheet = new StatementSheet('backward', '2005/06')
  .set('procurement/further-cashable', 999_999)
  .set('culture-and-sport/row-key-actions', 'Closing two branch libraries for good.');
const cell = sheet.address('procurement/further-cashable');
const withNotes = { requirementSets: { ExcelApi: '1.18' } };

let opened: OpenedStatements;
afterEach(() => opened.close());

/** Every note of the sheet by its cell. */
async function notesNow(): Promise<Readonly<Record<string, string>>> {
  return opened.excel.Excel.run(async (context) => {
    const { notes } = context.workbook.worksheets.getItem(name);
    notes.load('items/content');
    await context.sync();
    const places = notes.items.map((note) => {
      const place = note.getLocation();
      place.load('address');
      return place;
    });
    await context.sync();
    return Object.fromEntries(
      notes.items.map(({ content }, index) => [
        places[index]?.address.replace(/^.*!/, '') ?? '',
        String(content),
      ]),
    );
  });
}

describe('where Excel lets add-ins write notes', () => {
  it('each cell at fault says what is wrong and what to do, and says nothing more after removal', async () => {
    opened = await openWith(workbookOf(sheet), withNotes);
    const before = await wideStateOf(opened.excel);
    good(await opened.statements.check());
    const notes = await notesNow();
    expect(notes[cell]).toMatch(
      new RegExp(`^Cashable check, ${cell}: Put right\\. More cashable than there is in all\\.\n.*999,999`),
    );
    expect(notes[cell]?.split('\n').length).toBeGreaterThan(1);
    expect(notes[sheet.address('culture-and-sport/row-key-actions')]).toContain('Amend or explain');
    good(await opened.statements.removeMarks(false));
    expect(await notesNow()).toEqual({});
    expect(await wideStateOf(opened.excel)).toEqual(before);
  });

  it('the note of the cell that is selected stays open beside its figure, and no other of ours', async () => {
    opened = await openWith(workbookOf(sheet), withNotes);
    const [checked] = good(await opened.statements.check()).statements;
    expect(checked?.noted).toBe(true);
    const open = (): Promise<readonly string[]> =>
      opened.excel.Excel.run(async (context) => {
        const { notes } = context.workbook.worksheets.getItem(name);
        notes.load('items/content,items/visible');
        await context.sync();
        return notes.items.filter(({ visible }) => visible).map(({ content }) => String(content));
      });
    good(await opened.statements.select(checked?.sheetId ?? '', [cell], true));
    expect(await open()).toEqual([expect.stringMatching(new RegExp(`^Cashable check, ${cell}: `))]);
    const next = sheet.address('culture-and-sport/row-key-actions');
    good(await opened.statements.select(checked?.sheetId ?? '', [next], true));
    expect(await open()).toEqual([expect.stringMatching(new RegExp(`^Cashable check, ${next}: `))]);
  });

  it('an officer’s own note stays as it is and is not joined by ours', async () => {
    opened = await openWith(workbookOf(sheet), withNotes);
    await opened.edit(({ worksheets }) => {
      worksheets.getItem(name).notes.add(cell, 'Ask Ann about this contract.');
    });
    good(await opened.statements.check());
    expect((await notesNow())[cell]).toBe('Ask Ann about this contract.');
    const { requests } = opened.excel.stats;
    good(await opened.statements.check());
    expect(opened.excel.stats.requests - requests).toBeLessThanOrEqual(3);
    good(await opened.statements.removeMarks(false));
    expect(await notesNow()).toEqual({ [cell]: 'Ask Ann about this contract.' });
  });

  it('a note of ours to which the officer added words is the officer’s from then on', async () => {
    opened = await openWith(workbookOf(sheet), withNotes);
    good(await opened.statements.check());
    const ours = (await notesNow())[cell] ?? '';
    const added = `${ours}\nAnn 3 June: supplier asked for the invoice.`;
    await opened.edit(({ worksheets }) => {
      worksheets.getItem(name).notes.getItem(cell).content = added;
    });
    good(await opened.statements.check());
    expect((await notesNow())[cell]).toBe(added);
    const right = new StatementSheet('backward', '2005/06').value('procurement/further-cashable');
    await type(opened.excel, name, cell, right);
    await type(opened.excel, name, sheet.address('culture-and-sport/row-key-actions'), 'Joint book buying.');
    good(await opened.statements.check());
    good(await opened.statements.check());
    expect(await notesNow()).toEqual({ [cell]: added });
    expect(good(await opened.statements.previewRemoval()).writes.join('\n')).toContain(
      `your words in the note on ${cell} stay`,
    );
    good(await opened.statements.removeMarks(false));
    expect((await notesNow())[cell]).toMatch(/Ann 3 June: supplier asked for the invoice\.$/);
    good(await opened.statements.check());
    good(await opened.statements.removeMarks(false));
    expect((await notesNow())[cell]).toMatch(/Ann 3 June: supplier asked for the invoice\.$/);
  });

  it('lines that the officer put below ours are what stays of the note', async () => {
    opened = await openWith(workbookOf(sheet), withNotes);
    good(await opened.statements.check());
    const ours = (await notesNow())[cell] ?? '';
    await opened.edit(({ worksheets }) => {
      worksheets.getItem(name).notes.getItem(cell).content = `${ours}\nAnn: see invoice 17.`;
    });
    good(await opened.statements.removeMarks(false));
    expect(await notesNow()).toEqual({ [cell]: 'Ann: see invoice 17.' });
  });

  it('a note moves with its cell, and goes when the figure was put right', async () => {
    opened = await openWith(workbookOf(sheet), withNotes);
    good(await opened.statements.check());
    await opened.edit(({ worksheets }) => {
      worksheets.getItem(name).getRange('1:1').insert('Down');
    });
    const moved = cell.replace(/\d+/, (row) => String(Number(row) + 1));
    expect(Object.keys(await notesNow())).toContain(moved);
    await type(opened.excel, name, moved, 1_000);
    good(await opened.statements.check());
    expect(Object.keys(await notesNow())).not.toContain(moved);
  });
});

it('an Excel without notes is asked for none: colours and words say it', async () => {
  opened = await openWith(workbookOf(sheet));
  good(await opened.statements.check());
  expect([...opened.excel.stats.members].filter((member) => member.startsWith('Note'))).toEqual([]);
});
