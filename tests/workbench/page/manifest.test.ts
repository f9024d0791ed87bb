/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ManifestError, readManifest } from '../../../workbench/page/manifest';

const text = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');
const base = 'https://localhost:9999/addin/';

describe('what the workbench reads of manifest.xml', () => {
  const manifest = readManifest(text, base);
  const buttons = manifest.tab.groups.flatMap((group) => group.buttons);

  it('is the tab, its groups and buttons by the words that Excel shows', () => {
    expect(manifest.displayName).toBe('Cashable');
    expect(manifest.tab.label).toBe('Cashable');
    expect(
      manifest.tab.groups.map((group) => [group.label, group.buttons.map((button) => button.label)]),
    ).toEqual([
      ['Cashable', ['Open']],
      ['Budget', ['Mark budget lines', 'Remove marks']],
      ['Statement', ['Check statement', 'Insert statement']],
      ['Formulas', ['Explain formula']],
    ]);
    for (const button of buttons) {
      expect(button.tipTitle).not.toBe('');
      expect(button.tipText).toMatch(/\.$/);
    }
  });

  it('is what each button does', () => {
    expect(buttons.map((button) => button.action)).toEqual([
      { kind: 'show-task-pane' },
      { kind: 'execute-function', functionName: 'markBudgetLines' },
      { kind: 'execute-function', functionName: 'removeMarks' },
      { kind: 'execute-function', functionName: 'checkStatement' },
      { kind: 'execute-function', functionName: 'insertStatement' },
      { kind: 'execute-function', functionName: 'explainFormula' },
    ]);
  });

  it('is addresses moved to where the add-in is served now', () => {
    expect(manifest.taskPane).toBe(`${base}taskpane.html`);
    expect(manifest.functions).toEqual({ metadata: `${base}functions.json`, namespace: 'AES' });
    for (const button of buttons)
      for (const icon of button.icons.values())
        expect(icon).toMatch(/^https:\/\/localhost:9999\/addin\/assets\/icons\/[a-z]+-\d+\.png$/);
  });

  it('is moved from a deployment’s address as well', () => {
    const deployed = text.replaceAll(
      'https://localhost:3443/addin',
      'https://addins.example.gov.uk/cashable',
    );
    expect(readManifest(deployed, base)).toEqual(manifest);
  });
});

describe('a manifest that Excel would not take', () => {
  it.each([
    ['not XML', 'hello', /not well-formed/],
    [
      'a label without words',
      text.replace('String id="Mark.Label"', 'String id="Mark.Lable"'),
      /Mark\.Label/,
    ],
    ['a button without a tip', text.replace(/<Supertip>[\s\S]*?<\/Supertip>/, ''), /Supertip/],
    [
      'a kind of control that is not drawn',
      text.replace('xsi:type="Button" id="Cashable.Mark"', 'xsi:type="Menu" id="Cashable.Mark"'),
      /Cashable\.Mark is a Menu/,
    ],
    [
      'no custom functions',
      text.replace('xsi:type="CustomFunctions"', 'xsi:type="Other"'),
      /CustomFunctions/,
    ],
  ])('%s is refused with its fault named', (_what, broken, fault) => {
    expect(() => readManifest(broken, base)).toThrow(ManifestError);
    expect(() => readManifest(broken, base)).toThrow(fault);
  });
});
