import { chooseShade, type OfficeThemeColours } from '../../src/pane/theme/choose-theme';

describe('light or dark', () => {
  const dark: OfficeThemeColours = { isDarkTheme: true };
  it.each<[string, Parameters<typeof chooseShade>, 'light' | 'dark']>([
    ['the officer’s choice wins over Excel', ['light', dark, true], 'light'],
    ['the officer’s choice wins over the computer', ['dark', { isDarkTheme: false }, false], 'dark'],
    ['Excel’s own theme wins over the computer', ['auto', dark, false], 'dark'],
    ['an older Excel tells by a dark pane', ['auto', { bodyBackgroundColor: '#262626' }, false], 'dark'],
    ['an older Excel tells by a white pane', ['auto', { bodyBackgroundColor: '#FFFFFF' }, true], 'light'],
    ['Excel on the web says nothing: the computer decides', ['auto', null, true], 'dark'],
    [
      'nonsense for a colour: the computer decides',
      ['auto', { bodyBackgroundColor: 'none' }, false],
      'light',
    ],
  ])('%s', (_, given, expected) => {
    expect(chooseShade(...given)).toBe(expected);
  });
});
