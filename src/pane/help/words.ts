import { counted } from '../../english/counted';

/** Every sentence of the help and of the council’s own rules. */
export const helpText = {
  rules: {
    heading: 'Your council’s own rules',
    explanation:
      'A decision that you ticked ‘Remember for this council’. It decides every line of that label before the published rules do; your decision on a line still wins. The rules are kept in this workbook.',
    none: 'There are none yet. Tick ‘Remember for this council’ when you decide a line.',
    list: 'rules',
    named: (words: string) => `‘${words}’`,
    namedUnder: (words: string, section: string) => `‘${words}’ under ‘${section}’`,
    remove: 'Remove rule',
    removeFor: (words: string) => `Remove rule for ${words}`,
    removed: (words: string) =>
      `The rule for ${words} is removed. Lines that it decided follow when you mark again.`,
    exporting: 'Take them to another workbook',
    exportFile: 'Export as a file',
    exported: (file: string) =>
      `${file} was handed to your browser to save. If no file appears, this Excel blocks downloads: use ‘Copy rules’ and paste them into the other workbook.`,
    copy: 'Copy rules',
    copied: 'The rules are copied. Paste them into Help, ‘Import rules’, in the other workbook.',
    copyRefused: 'The rules could not be copied. Select the text below and press Ctrl+C.',
    text: 'Text of the rules',
    importing: 'Import rules',
    file: 'File with rules',
    paste: 'Or paste the text of the rules',
    importButton: 'Import pasted rules',
    unreadable: 'The file could not be opened. Check that it is still there, or paste its text instead.',
    imported: (added: number, changed: number, all: number) =>
      `${added === 0 && changed === 0 ? 'All rules were known already' : [...(added === 0 ? [] : [`${counted(added, 'rule')} added`]), ...(changed === 0 ? [] : [`${counted(changed, 'rule')} changed`])].join(', ')}. The workbook now holds ${counted(all, 'rule')}. Lines that they decide follow when you mark the sheet.`,
  },

  help: {
    heading: 'Help',
    marks: 'What the marks mean',
    notLines: {
      subtotal: 'Adds up other lines, so it is not counted again.',
      income: 'Income or financing, not spending on a service.',
    },
    examples: (examples: readonly string[]) => `Such as ${examples.join(', ')}.`,
    lookAlikes: (lines: readonly string[]) => `Sounds alike, but counts: ${lines.join(', ')}.`,
    paragraphs: 'The paragraphs relied on',
    paragraphsIntro: (title: string) => `Restated in our own words from: ${title}.`,
    paragraphsNone: 'The restated paragraphs are not part of this version.',
    paragraphsShow: (paragraphs: number) => `Show ${counted(paragraphs, 'paragraph')}`,
    privacy: 'Privacy',
    privacySays: [
      'Nothing leaves the workbook. Cashable has no server and no account, and it sends nothing to anyone.',
      'It asks for permission to read and write the workbook because it reads your budget lines and writes its marks beside them. It writes only when you press a button, and only what it listed beforehand.',
      'Excel itself loads Microsoft’s add-in library from Microsoft, as it does for every add-in.',
    ],
    removal: 'Removing everything',
    removalSays:
      'From a budget: press ‘Remove all marks’ in the Budget view, or ‘Remove marks’ on the ribbon. It takes away the columns beside your table, the names, the settings, your council’s own rules and the sheet with the calculation. From a statement: press ‘Remove marks’ in the Statement view, which asks about explanations and record too, and lets you take out a statement that was inserted. Figures that you froze stay figures. What you typed yourself stays. A colleague without Cashable still sees every mark and reason as plain text.',
    undoSays:
      '‘Undo last change’ in the Budget view takes back the last thing that Cashable wrote, cell by cell, also after the workbook was closed and opened again.',
    appearance: 'Appearance',
    theme: 'Colours',
    themes: { auto: 'As in Excel', light: 'Light', dark: 'Dark' },
    introduction: 'Show the introduction again',
    version: (version: string) => `Version ${version}`,
    edition: (title: string) => `Rules: ${title}`,
  },
} as const;
