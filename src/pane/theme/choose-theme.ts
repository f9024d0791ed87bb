/** What the officer chose in the pane: follow Excel, or one of the two always. */
export const themeChoices = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];
export type Shade = 'light' | 'dark';

/** The part of Office's theme that decides; older versions give only the colour of the pane's body. */
export interface OfficeThemeColours {
  readonly isDarkTheme?: boolean | undefined;
  /** Such as `#262626`. */
  readonly bodyBackgroundColor?: string | undefined;
}

export function isThemeChoice(word: string | null): word is ThemeChoice {
  return themeChoices.some((choice) => choice === word);
}

/** The officer's choice wins, then Excel's own theme, then the computer's. */
export function chooseShade(
  choice: ThemeChoice,
  office: OfficeThemeColours | null,
  computerIsDark: boolean,
): Shade {
  if (choice !== 'auto') return choice;
  const officeIsDark = office?.isDarkTheme ?? darkColour(office?.bodyBackgroundColor);
  return (officeIsDark ?? computerIsDark) ? 'dark' : 'light';
}

function darkColour(colour: string | undefined): boolean | null {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (hex === null) return null;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((pair) => Number.parseInt(pair, 16));
  // Weights of perceived brightness (ITU-R BT.601); the middle of 0 to 255 divides dark from light.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
