import { waitForExcel } from '../../src/excel/ready';

interface FakeOffice {
  readonly host: string | null;
  readonly supported?: (set: string) => boolean;
  readonly answers?: boolean;
}

function installOffice({ host, supported = () => true, answers = true }: FakeOffice): void {
  const office = {
    HostType: { Excel: 'Excel', Word: 'Word' },
    onReady: () => (answers ? Promise.resolve({ host, platform: null }) : new Promise(() => undefined)),
    context: { requirements: { isSetSupported: supported } },
  };
  Reflect.set(globalThis, 'Office', office);
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('waiting for Excel', () => {
  it('is ready inside Excel', async () => {
    installOffice({ host: 'Excel' });
    expect(await waitForExcel(200)).toEqual({ kind: 'ready' });
  });

  it('waits for a library that is loaded late', async () => {
    setTimeout(() => {
      installOffice({ host: 'Excel' });
    }, 120);
    expect(await waitForExcel(1_000)).toEqual({ kind: 'ready' });
  });

  const cases: readonly (readonly [string, FakeOffice | null, string, RegExp])[] = [
    ['the library is missing', null, 'library-missing', /appsforoffice\.microsoft\.com/],
    ['the library never answers', { host: 'Excel', answers: false }, 'library-missing', /Close the pane/],
    ['a browser opened the page', { host: null }, 'outside-excel', /Open a workbook in Excel/],
    ['Word opened the page', { host: 'Word' }, 'outside-excel', /Open a workbook in Excel/],
    [
      'Excel is too old',
      { host: 'Excel', supported: (set) => set !== 'SharedRuntime' },
      'too-old',
      /Excel 2021 or later/,
    ],
  ];
  it.each(cases)('says what to do when %s', async (_, office, kind, sentence) => {
    if (office !== null) installOffice(office);
    const readiness = await waitForExcel(200);
    expect(readiness.kind).toBe(kind);
    expect(readiness.kind === 'ready' ? '' : readiness.problem.sentence).toMatch(sentence);
  });

  it('keeps the missing parts for the details', async () => {
    installOffice({ host: 'Excel', supported: (set) => set === 'ExcelApi' });
    const readiness = await waitForExcel(200);
    expect(readiness.kind === 'ready' ? '' : readiness.problem.details).toBe(
      'Missing: CustomFunctionsRuntime 1.3, SharedRuntime 1.1',
    );
  });
});
