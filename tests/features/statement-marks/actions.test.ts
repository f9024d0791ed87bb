import { checkById, checks } from '../../../src/statement/all-checks';
import type { Finding } from '../../../src/statement/findings';
import { readRecordFile, readRecordRows, verifyRecord } from '../../../src/statement/record';
import { sha256 } from '../../../src/statement/sha256';
import { targetOf, type WaiverTarget } from '../../../src/statement/waivers';
import type { CheckedStatement, StatementsChecked } from '../../../src/features/statement-marks/statements';
import { StatementSheet, workbookOf } from '../../statement/statement-book';
import { good, problemOf } from '../budget-marks/opened';
import { type, valuesOf } from '../budget-marks/workbook-state';
import { marksOn, one, openWith, type OpenedStatements, wideStateOf } from './opened-statements';

const name = 'Backward look 2005-06';
const cut = 'Closing two branch libraries for good.';
const reason =
  'The two branches were replaced in 2005/06 by a mobile library with longer hours; use rose by 4% in the yearly survey, so quality holds.';

let opened: OpenedStatements;
afterEach(() => opened.close());

const withCut = (): StatementSheet =>
  new StatementSheet('backward', '2005/06').set('culture-and-sport/row-key-actions', cut);

function finding(checked: CheckedStatement, check: string): Finding {
  const found = checked.run.findings.find((each) => each.check === check);
  if (found === undefined) throw new Error(`${check} did not fire`);
  return found;
}

function target(checked: CheckedStatement, check: string): WaiverTarget {
  const [outcome] = finding(checked, check).outcomes;
  const made = checkById(check);
  if (outcome === undefined || made === null) throw new Error(`${check} did not fire`);
  return targetOf(checked.run, made, outcome);
}

const check = async (): Promise<CheckedStatement> => one(good(await opened.statements.check()));

describe('a repair', () => {
  it('shows cell, before and after, writes that cell and no other, and checks again', async () => {
    const sheet = new StatementSheet('backward', '2005/06')
      .set('procurement/sustained-total', '133,011')
      .format('procurement/sustained-total', '@');
    opened = await openWith(workbookOf(sheet));
    const cell = sheet.address('procurement/sustained-total');
    const checked = await check();
    const [fix] = finding(checked, 'amounts-are-numbers').fixes;
    if (fix === undefined) throw new Error('no repair is offered');
    const bare = await wideStateOf(opened.excel);
    const preview = good(await opened.statements.previewFix(target(checked, 'amounts-are-numbers'), fix));
    expect(preview).toMatchObject({ sheet: name, cell, before: '133,011', after: 'the number 133,011' });
    expect(preview.sentence).toContain('number format changes from Text to General');
    expect(await wideStateOf(opened.excel)).toEqual(bare);
    const after = one(good(await opened.statements.fix(preview)));
    expect((await valuesOf(opened.excel, name, cell))[0]?.[0]).toBe(133_011);
    expect(after.run.findings.map((each) => each.check)).not.toContain('amounts-are-numbers');
    const officers = (state: typeof bare) =>
      Object.fromEntries(
        Object.entries(state.sheets[0]?.cells ?? {}).filter(
          ([, [value]]) => !/^(Cashable|Put right|Not |Amend|Look)/.test(String(value)),
        ),
      );
    const [then, now] = [officers(bare), officers(await wideStateOf(opened.excel))];
    const changed = [...new Set([...Object.keys(then), ...Object.keys(now)])].filter(
      (at) => JSON.stringify(then[at]?.[1]) !== JSON.stringify(now[at]?.[1]),
    );
    expect(changed).toHaveLength(1);
  });

  it('is not written when the cell holds something else by now, or the sheet is protected', async () => {
    const sheet = new StatementSheet('backward', '2005/06').set('procurement/sustained-total', '133,011');
    opened = await openWith(workbookOf(sheet));
    const cell = sheet.address('procurement/sustained-total');
    const checked = await check();
    const [fix] = finding(checked, 'amounts-are-numbers').fixes;
    if (fix === undefined) throw new Error('no repair is offered');
    const wanted = target(checked, 'amounts-are-numbers');
    const preview = good(await opened.statements.previewFix(wanted, fix));
    await type(opened.excel, name, cell, 'about 133,011');
    const problem = problemOf(await opened.statements.fix(preview));
    expect(problem.sentence).toContain(`Cell ${cell} on sheet ‘${name}’ holds ‘about 133,011’ by now`);
    expect((await valuesOf(opened.excel, name, cell))[0]?.[0]).toBe('about 133,011');
    expect(problemOf(await opened.statements.previewFix(wanted, fix)).id).toBe('finding-gone');
    await type(opened.excel, name, cell, "'133,011");
    await opened.edit(({ worksheets }) => {
      worksheets.getItem(name).protection.protect();
    });
    expect(problemOf(await opened.statements.fix(preview)).sentence).toContain('is protected');
  });

  const repairs = [
    {
      check: 'amounts-are-numbers',
      plant: (sheet: StatementSheet) => sheet.set('procurement/sustained-total', '133,011'),
    },
    {
      check: 'totals-are-formulas',
      plant: (sheet: StatementSheet) => sheet.set('total/sustained-total', 1_815_105),
    },
  ];

  it('is tried here for every check that offers one', () => {
    const offered = checks.filter(({ fix }) => fix === 'safe').map(({ id }) => id);
    expect(offered.toSorted()).toEqual(repairs.map((each) => each.check).toSorted());
  });

  test.each(repairs)('of $check leaves no new finding', async ({ check: id, plant }) => {
    opened = await openWith(workbookOf(plant(new StatementSheet('backward', '2005/06'))));
    const before = await check();
    const fixes = finding(before, id).fixes;
    expect(fixes.length).toBeGreaterThan(0);
    let checked = before;
    for (const fix of fixes) {
      const preview = good(await opened.statements.previewFix(target(checked, id), fix));
      checked = one(good(await opened.statements.fix(preview)));
    }
    const had = new Set(before.run.findings.map((each) => each.check));
    expect(checked.run.findings.filter((each) => !had.has(each.check))).toEqual([]);
    expect(checked.run.findings.map((each) => each.check)).not.toContain(id);
  });
});

describe('an explanation', () => {
  const explained = async (): Promise<StatementsChecked> => {
    const checked = await check();
    return good(await opened.statements.explain(target(checked, 'no-service-cuts'), reason, 'A. Officer'));
  };

  it('is refused with what it lacks, and nothing is written', async () => {
    opened = await openWith(workbookOf(withCut()));
    const wanted = target(await check(), 'no-service-cuts');
    const before = await wideStateOf(opened.excel);
    for (const empty of ['n/a', 'ok', '', 'Closing']) {
      const problem = problemOf(await opened.statements.explain(wanted, empty, 'A. Officer'));
      expect(problem.id).toBe('explanation-refused');
    }
    expect(problemOf(await opened.statements.explain(wanted, reason, ' ')).sentence).toContain('name');
    expect(await wideStateOf(opened.excel)).toEqual(before);
  });

  it('stands on a visible sheet that an auditor can read, and the marks say explained', async () => {
    const sheet = withCut();
    opened = await openWith(workbookOf(sheet));
    const checked = one(await explained());
    expect(checked.waived.map(({ state }) => state)).toEqual(['stands']);
    const rows = await valuesOf(opened.excel, 'AES explanations', 'A1:J5');
    expect(rows[3]).toEqual([
      'No.',
      'Statement',
      'What is wrong',
      'Figures',
      'Explanation',
      'By',
      'When',
      'Accepted by',
      'When accepted',
      'State',
    ]);
    expect(rows[4]?.[4]).toBe(reason);
    expect(rows[4]?.[5]).toBe('A. Officer');
    expect(rows[4]?.[6]).toBe('1 June 2006');
    expect(rows[4]?.[9]).toBe('Stands.');
    const { words, coloured } = await marksOn(opened, name);
    expect(coloured[sheet.address('culture-and-sport/row-key-actions')]).toBe('explained');
    expect(Object.values(words).join('\n')).toContain('(A. Officer)');
    expect(Object.values(words)[0]).toContain('1 explained');
  });

  it('is looked at again in a workbook that went on to another year, and counts for nothing there', async () => {
    opened = await openWith(workbookOf(withCut()));
    await explained();
    const next = new StatementSheet('backward', '2006/07').set('culture-and-sport/row-key-actions', cut);
    const [before] = workbookOf(withCut()).sheets;
    const [after] = workbookOf(next).sheets;
    await opened.edit(({ worksheets }) => {
      const own = worksheets.getItem(name);
      after?.formulas.forEach((line, row) => {
        line.forEach((held, column) => {
          if (held !== before?.formulas[row]?.[column]) own.getCell(row, column).values = [[held]];
        });
      });
      own.name = next.name;
    });
    const checked = good(await opened.statements.check());
    expect(one(checked).waived).toEqual([]);
    expect(one(checked).run.findings.map((each) => each.check)).toContain('no-service-cuts');
    const says =
      'Look again. Row 5 explains a finding of the backward look 2005/06, which this workbook does not hold. It does not count for another year: explain this year’s finding anew, or delete the row.';
    expect(checked.lookAgain).toEqual([says]);
    expect((await valuesOf(opened.excel, 'AES explanations', 'J5'))[0]?.[0]).toBe(says);
  });

  it('holds when its row moves, lapses when the text changes, and stands again when it is put back', async () => {
    const sheet = withCut();
    opened = await openWith(workbookOf(sheet));
    await explained();
    await opened.edit(({ worksheets }) => {
      worksheets.getItem(name).getRange('1:3').insert('Down');
    });
    expect((await check()).waived.map(({ state }) => state)).toEqual(['stands']);
    const cell = sheet
      .address('culture-and-sport/row-key-actions')
      .replace(/\d+/, (row) => String(Number(row) + 3));
    await type(opened.excel, name, cell, 'Closing three branch libraries for good.');
    const lapsed = await check();
    expect(lapsed.waived.map(({ state }) => state)).toEqual(['lapsed']);
    expect((await marksOn(opened, name)).coloured[cell]).toBe('lapsed');
    expect((await valuesOf(opened.excel, 'AES explanations', 'J5'))[0]?.[0]).toContain('Lapsed.');
    await type(opened.excel, name, cell, 'Joint buying with other councils.');
    expect((await check()).waived.map(({ state }) => state)).toEqual(['not-needed']);
    expect((await valuesOf(opened.excel, 'AES explanations', 'J5'))[0]?.[0]).toContain('No longer needed.');
    await type(opened.excel, name, cell, cut);
    expect((await check()).waived.map(({ state }) => state)).toEqual(['stands']);
  });

  it('is accepted by a second person, never by the one who wrote it', async () => {
    opened = await openWith(workbookOf(withCut()));
    const wanted = target(one(await explained()), 'no-service-cuts');
    expect(problemOf(await opened.statements.accept(wanted, 'a. officer')).sentence).toContain(
      'another person',
    );
    const accepted = one(good(await opened.statements.accept(wanted, 'B. Auditor')));
    expect(accepted.waived[0]?.waiver.accepted?.by).toBe('B. Auditor');
    const [row] = await valuesOf(opened.excel, 'AES explanations', 'H5:I5');
    expect(row).toEqual(['B. Auditor', '1 June 2006']);
  });

  it('edited by hand counts as edited: the acceptance goes, and one that says too little no longer stands', async () => {
    opened = await openWith(workbookOf(withCut()));
    const wanted = target(one(await explained()), 'no-service-cuts');
    good(await opened.statements.accept(wanted, 'B. Auditor'));
    await type(opened.excel, 'AES explanations', 'E5', `${reason} Complaints fell as well.`);
    const edited = await check();
    expect(edited.waived[0]).toMatchObject({ state: 'stands' });
    expect(edited.waived[0]?.waiver).toMatchObject({
      reason: `${reason} Complaints fell as well.`,
      accepted: null,
    });
    const state = async () => String((await valuesOf(opened.excel, 'AES explanations', 'J5'))[0]?.[0]);
    expect(await state()).toContain('Changed by hand');
    expect(await state()).toContain('acceptance no longer counts');
    await type(opened.excel, 'AES explanations', 'E5', 'ok');
    const emptied = await check();
    expect(emptied.waived[0]).toMatchObject({ state: 'lapsed' });
    expect(emptied.waived[0]?.sentence).toContain('Row 5 of ‘AES explanations’ was changed by hand');
    expect((await valuesOf(opened.excel, 'AES explanations', 'E5'))[0]?.[0]).toBe('ok');
  });

  it('is withdrawn: the row stays and says so, and the finding is open again', async () => {
    opened = await openWith(workbookOf(withCut()));
    const wanted = target(one(await explained()), 'no-service-cuts');
    const after = one(good(await opened.statements.withdraw(wanted)));
    expect(after.waived).toEqual([]);
    expect((await valuesOf(opened.excel, 'AES explanations', 'J5'))[0]?.[0]).toBe(
      'Withdrawn on 1 June 2006.',
    );
    expect(problemOf(await opened.statements.withdraw(wanted)).id).toBe('no-explanation');
    const again = one(good(await opened.statements.explain(wanted, `- ${reason}`, '=A. Officer')));
    expect(again.waived).toHaveLength(1);
    expect((await valuesOf(opened.excel, 'AES explanations', 'A6'))[0]?.[0]).toBe('2');
    // What looks like a formula is what was typed.
    const [typed] = await valuesOf(opened.excel, 'AES explanations', 'E6:F6');
    expect(typed).toEqual([`- ${reason}`, '=A. Officer']);
    expect((await check()).waived.map(({ state }) => state)).toEqual(['stands']);
  });

  it('is there for a colleague who opens the workbook, under another name of the sheet as well', async () => {
    opened = await openWith(workbookOf(withCut()));
    await explained();
    await opened.edit(({ worksheets }) => {
      worksheets.getItem('AES explanations').name = 'Explanations for audit';
    });
    const other = one(good(await opened.reopened().check()));
    expect(other.waived.map(({ state }) => state)).toEqual(['stands']);
  });

  it('stays when marks are removed, and goes with them when asked', async () => {
    opened = await openWith(workbookOf(withCut()));
    const before = await wideStateOf(opened.excel);
    await explained();
    expect(good(await opened.statements.previewRemoval()).writes.join('\n')).toContain(
      '‘AES explanations’ stays',
    );
    good(await opened.statements.removeMarks(false));
    expect(one(good(await opened.statements.check())).waived).toHaveLength(1);
    good(await opened.statements.removeMarks(true));
    expect(await wideStateOf(opened.excel)).toEqual(before);
  });
});

describe('looking at a finding', () => {
  it('is remembered until a figure of it changes', async () => {
    const sheet = new StatementSheet('backward', '2005/06').set('header/target', '');
    opened = await openWith(workbookOf(sheet));
    const checked = await check();
    const wanted = target(checked, 'gains-reach-target');
    const looked = one(good(await opened.statements.lookAt(wanted, true)));
    expect(looked.lookedAt).toEqual([wanted]);
    expect(Object.values((await marksOn(opened, name)).words).join('\n')).toContain('Looked at');
    expect(one(good(await opened.statements.lookAt(wanted, false))).lookedAt).toEqual([]);
    good(await opened.statements.lookAt(wanted, true));
    await type(opened.excel, name, sheet.address('procurement/cumulative-total'), 500_000);
    expect((await check()).lookedAt).toEqual([]);
  });
});

describe('the record', () => {
  const entries = async () => {
    const rows = await opened.excel.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('AES record').getUsedRange(true);
      used.load('values');
      await context.sync();
      return used.values as unknown[][];
    });
    return readRecordRows(rows) ?? [];
  };

  it('is appended on a visible sheet, whole, and given as a file that says the same', async () => {
    opened = await openWith(workbookOf(withCut()));
    const checked = await check();
    good(await opened.statements.explain(target(checked, 'no-service-cuts'), reason, 'A. Officer'));
    const first = good(await opened.statements.record('A. Officer'));
    expect(first.fileName).toBe('statement AES record.jsonl');
    const written = await entries();
    expect(await verifyRecord(written, sha256)).toMatchObject({ whole: true });
    expect(readRecordFile(first.file)).toEqual(written);
    expect(written.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['run', 'figure', 'explanation']));
    good(await opened.statements.record('B. Auditor'));
    const longer = await entries();
    expect(longer.slice(0, written.length)).toEqual(written);
    expect(longer.length).toBeGreaterThan(written.length);
    expect(await verifyRecord(longer, sha256)).toMatchObject({ whole: true });
    expect((await check()).run.statement.sheets).toEqual([name]);
  });

  it('holds repairs with before and after, once', async () => {
    const sheet = new StatementSheet('backward', '2005/06').set('procurement/sustained-total', '133,011');
    opened = await openWith(workbookOf(sheet));
    const checked = await check();
    const [fix] = finding(checked, 'amounts-are-numbers').fixes;
    if (fix === undefined) throw new Error('no repair is offered');
    const preview = good(await opened.statements.previewFix(target(checked, 'amounts-are-numbers'), fix));
    good(await opened.statements.fix(preview));
    good(await opened.statements.record('A. Officer'));
    good(await opened.statements.record('A. Officer'));
    const fixes = (await entries()).filter(({ kind }) => kind === 'fix');
    expect(fixes).toHaveLength(1);
    expect(fixes[0]?.content).toContain('"before":"133,011"');
  });

  it('is not continued when an entry was changed, and needs a name', async () => {
    opened = await openWith(workbookOf(withCut()));
    expect(problemOf(await opened.statements.record(' ')).id).toBe('nobody-named');
    good(await opened.statements.record('A. Officer'));
    const before = await entries();
    await type(opened.excel, 'AES record', 'C6', '{"changed":true}');
    const problem = problemOf(await opened.statements.record('A. Officer'));
    expect(problem.id).toBe('record-broken');
    expect(problem.sentence).toContain('broken at line 2');
    expect(await entries()).toHaveLength(before.length);
  });
});

describe('the record as a page', () => {
  const pageText = async (): Promise<string> =>
    (await valuesOf(opened.excel, 'AES record page', 'A1:E80'))
      .map((row) => row.filter((held) => held !== '').join(' | '))
      .join('\n');

  it('says when, who, by which rules and choices, what was read, each finding and who accepted what', async () => {
    const sheet = withCut().set('procurement/further-cashable', 999_999);
    opened = await openWith(workbookOf(sheet));
    const wanted = target(await check(), 'no-service-cuts');
    good(await opened.statements.explain(wanted, reason, 'A. Officer'));
    good(await opened.statements.accept(wanted, 'B. Auditor'));
    const { sentence } = good(await opened.statements.record('A. Officer'));
    expect(sentence).toContain('‘AES record page’');
    const page = await pageText();
    for (const line of [
      /^Checked on 1 June 2006 at \d\d:\d\d UTC by A\. Officer$/m,
      /^Reading of “at least half” \| Half of the year’s gains$/m,
      /^Backward look 2005\/06, Hampshire County Council$/m,
      /^What was read \| Read: 15 rows, \d+ columns/m,
      /^Put right \| More cashable than there is in all \| E25 \| .*999,999/m,
      /^Explained \| .* \(A\. Officer, 1 June 2006\) Accepted by B\. Auditor, 1 June 2006\.$/m,
      /^\d+ checks hold \| /m,
    ])
      expect(page).toMatch(line);
    good(await opened.statements.record('B. Auditor'));
    expect((await pageText()).match(/^Checked on /gm)).toHaveLength(2);
  });

  it.each([
    { how: 'its sheet deleted', says: /is no longer there: its sheet was deleted/, rows: null },
    { how: 'its last rows deleted', says: /lost its end: it had \d+ entries/, rows: 5 },
  ])('a record with $how is missed, and the next one says so', async ({ says, rows }) => {
    opened = await openWith(workbookOf(withCut()));
    good(await opened.statements.record('A. Officer'));
    expect(good(await opened.statements.check()).recordLost).toBeNull();
    await opened.edit(({ worksheets }) => {
      const own = worksheets.getItem('AES record');
      if (rows === null) own.delete();
      else own.getRange('20:400').clear('Contents');
    });
    expect(good(await opened.statements.check()).recordLost).toMatch(says);
    good(await opened.statements.record('B. Auditor'));
    expect(await pageText()).toMatch(/^Former record \| /m);
    expect(good(await opened.statements.check()).recordLost).toBeNull();
  });
});

describe('going to cells', () => {
  const selected = (): Promise<string> =>
    opened.excel.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address.replace(/'/g, '');
    });

  it('selects a cell, a block that the cells fill, or the first of cells apart', async () => {
    opened = await openWith(workbookOf(withCut()));
    const { sheetId } = await check();
    good(await opened.statements.select(sheetId, ['C7']));
    expect(await selected()).toBe(`${name}!C7`);
    good(await opened.statements.select(sheetId, ['C7', 'C8', 'D7', 'D8']));
    expect(await selected()).toBe(`${name}!C7:D8`);
    good(await opened.statements.select(sheetId, ['C7', 'F9']));
    expect(await selected()).toBe(`${name}!C7`);
    expect(problemOf(await opened.statements.select('gone', ['C7'])).id).toBe('sheet-gone');
  });
});

describe('news', () => {
  const soon = async (): Promise<void> => {
    await opened.excel.settle();
    await new Promise((resolve) => {
      setTimeout(resolve, 250);
    });
  };

  it('comes when a cell of a statement changes, not from other sheets and not from our own marks', async () => {
    const sheet = withCut();
    const book = workbookOf(sheet);
    const notes = workbookOf(new StatementSheet('forward', '2005/06')).sheets[0];
    if (notes === undefined) throw new Error('a sheet is there');
    opened = await openWith({
      ...book,
      sheets: [
        ...book.sheets,
        {
          ...notes,
          name: 'Jottings',
          values: [['x']],
          formulas: [['x']],
          numberFormats: [['General']],
          hiddenRows: [],
          hiddenColumns: [],
        },
      ],
    });
    let news = 0;
    const stop = good(
      await opened.statements.onChanged(() => {
        news += 1;
      }),
    );
    await check();
    await soon();
    expect(news).toBe(0);
    await type(opened.excel, 'Jottings', 'A2', 'y');
    await soon();
    expect(news).toBe(0);
    await type(opened.excel, name, sheet.address('procurement/further-total'), 1);
    await soon();
    expect(news).toBe(1);
    await stop();
    await type(opened.excel, name, sheet.address('procurement/further-total'), 2);
    await soon();
    expect(news).toBe(1);
  });

  test.each(['1.15', '1.19'])(
    'in an Excel with ExcelApi %s the list follows an edit, the marks wait, and Ctrl+Z stays the officer’s',
    async (version) => {
      const sheet = withCut().set('procurement/further-cashable', 999_999);
      const cell = sheet.address('procurement/further-cashable');
      opened = await openWith(workbookOf(sheet), { requirementSets: { ExcelApi: version } });
      expect(good(await opened.statements.refresh())?.statements).toHaveLength(1);
      expect((await marksOn(opened, name)).coloured).toEqual({});
      await check();
      await type(opened.excel, name, cell, 1_000);
      opened.excel.model.membersUsed.clear();
      const refreshed = good(await opened.statements.refresh());
      const fired = refreshed?.statements[0]?.run.findings.map((each) => each.check);
      expect(fired).not.toContain('cashable-within-total');
      expect((await marksOn(opened, name)).coloured[cell]).toBe('must');
      expect(opened.excel.model.membersUsed).not.toContain('Range.getMergedAreasOrNullObject');
      await check();
      expect((await marksOn(opened, name)).coloured[cell]).toBeUndefined();
    },
  );
});
