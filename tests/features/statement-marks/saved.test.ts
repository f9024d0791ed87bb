import '../../workbench/clock';
import { faultsOfParts } from '../../workbench/book/element-order';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { verifyFile } from '../../../src/cli/check-verify';
import { printedBy } from '../../cli/printed-by';
import { checkById } from '../../../src/statement/all-checks';
import { targetOf } from '../../../src/statement/waivers';
import { Turns } from '../../../src/excel/in-turn';
import { createStatements } from '../../../src/features/statement-marks/create-statements';
import { openWorkbookFile } from '../../../src/files';
import { sheetNotes } from '../../../workbench/book/to-univer';
import { compareWorkbooks, readSettings, saveWorkbookFile, toUniver } from '../../../workbench/book';
import { type HeadlessExcel, startHeadlessExcel } from '../../../workbench/headless/start';
import { workbookBytes } from '../../cli/workbook-bytes';
import { StatementSheet } from '../../statement/statement-book';
import { good } from '../budget-marks/opened';
import { one, today } from './opened-statements';

const sheet = new StatementSheet('backward', '2005/06')
  .set('procurement/further-cashable', 999_999)
  .set('culture-and-sport/row-key-actions', 'Closing two branch libraries for good.');
const reason =
  'The two branches were replaced in 2005/06 by a mobile library with longer hours; use rose by 4% in the yearly survey, so quality holds.';
const original = (): Uint8Array => workbookBytes({ [sheet.name]: sheet.snapshot().values });

interface Door {
  readonly excel: HeadlessExcel;
  readonly statements: ReturnType<typeof createStatements>;
  save(): Promise<Uint8Array>;
  close(): void;
}

function openFile(bytes: Uint8Array): Door {
  const file = openWorkbookFile(bytes);
  const excel = startHeadlessExcel({
    build: 'web',
    data: toUniver(file, 'return.xlsx').data,
    settings: readSettings(file),
    requirementSets: { ExcelApi: '1.18' },
  });
  const removeGlobals = excel.installGlobals();
  return {
    excel,
    statements: createStatements({
      today: () => today,
      now: () => `${today}T10:00:00Z`,
      version: '0.1.0',
      turns: new Turns(),
    }),
    save: async () => {
      await excel.settle();
      const saved = saveWorkbookFile(file, excel.workbook.save(), {
        settings: Object.fromEntries(excel.settings),
      });
      expect(faultsOfParts(saved)).toEqual([]);
      return saved;
    },
    close: () => {
      removeGlobals();
      excel.dispose();
    },
  };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'statements-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function checkedAndSaved(): Promise<Uint8Array> {
  const first = openFile(original());
  const { run } = one(good(await first.statements.check()));
  const check = checkById('no-service-cuts');
  const outcome = run.results
    .find((result) => result.check.id === 'no-service-cuts')
    ?.outcomes.find((each) => each.outcome === 'fail');
  if (check === null || outcome === undefined) throw new Error('the cut was not found');
  good(await first.statements.explain(targetOf(run, check, outcome), reason, 'A. Officer'));
  good(await first.statements.record('A. Officer'));
  const bytes = await first.save();
  first.close();
  return bytes;
}

describe('a checked statement that was saved as xlsx', () => {
  it('is opened with its marks, explanation and record, and checking it again changes nothing', async () => {
    const bytes = await checkedAndSaved();
    const [sheetInFile] = openWorkbookFile(bytes).sheets;
    if (sheetInFile === undefined) throw new Error('the file holds a sheet');
    const notes = sheetNotes(openWorkbookFile(bytes), sheetInFile).map(({ text }) => text);
    expect(notes.filter((text) => text.startsWith('Cashable check, '))).not.toEqual([]);
    const again = openFile(bytes);
    const checked = one(good(await again.statements.check()));
    expect(checked.waived.map(({ state }) => state)).toEqual(['stands']);
    expect(checked.notMarked).toBeNull();
    const { sentence } = good(await again.statements.record('B. Auditor'));
    expect(sentence).toMatch(/entries added to sheet ‘AES record’/);
    again.close();
  });

  it('is as it was opened once everything of ours is removed', async () => {
    const again = openFile(await checkedAndSaved());
    good(await again.statements.removeMarks(true));
    const bare = await again.save();
    again.close();
    expect(compareWorkbooks(original(), bare)).toEqual([]);
  });

  it('holds a record that the command line verifies, and findings that it finds as well', async () => {
    const path = join(folder, 'return.xlsx');
    writeFileSync(path, await checkedAndSaved());
    const verified = await verifyFile([path]);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.out).toContain('the record is whole');
    const report: unknown = JSON.parse((await printedBy(['check', path, '--json'])).out);
    const statements = (report as { statements: { sheet: string; findings: { check: string }[] }[] })
      .statements;
    expect(statements.map((each) => each.sheet)).toEqual([sheet.name]);
    expect(statements[0]?.findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['cashable-within-total', 'no-service-cuts']),
    );
  });

  it('is told as settled by the command line where it is explained, and no longer once its figures change', async () => {
    const path = join(folder, 'explained.xlsx');
    writeFileSync(path, await checkedAndSaved());
    const findings = z.object({
      statements: z.array(
        z.object({
          findings: z.array(
            z.object({
              check: z.string(),
              state: z.string(),
              explanations: z.array(z.object({ state: z.string(), by: z.string(), reason: z.string() })),
            }),
          ),
        }),
      ),
    });
    const cut = async () => {
      const { out } = await printedBy(['check', path, '--json']);
      return findings
        .parse(JSON.parse(out))
        .statements[0]?.findings.find(({ check }) => check === 'no-service-cuts');
    };
    expect(await cut()).toMatchObject({
      state: 'explained',
      explanations: [{ state: 'stands', by: 'A. Officer', reason }],
    });
    const { out } = await printedBy(['check', path]);
    expect(out).toMatch(/EXPLAINED .*\n +Explained by A\. Officer: The two branches/);

    const again = openFile(await checkedAndSaved());
    await Excel.run(async (context) => {
      const [name = '', cell = ''] = [sheet.name, sheet.address('culture-and-sport/row-key-actions')];
      context.workbook.worksheets.getItem(name).getRange(cell).values = [
        ['Closing three branch libraries for good.'],
      ];
      await context.sync();
    });
    writeFileSync(path, await again.save());
    again.close();
    expect(await cut()).toMatchObject({ state: 'lapsed', explanations: [{ state: 'lapsed' }] });
    expect((await printedBy(['check', path])).out).toContain('EXPLAIN ANEW');
  });
});
