/** Every sentence of the settings. */
export const settingsText = {
  appearance: 'Appearance',
  theme: 'Colours',
  themeKept: 'Kept on this computer, not in the workbook.',
  themes: { auto: 'As in Excel', light: 'Light', dark: 'Dark' },
} as const;
