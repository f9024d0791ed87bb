import { useEffect, useState } from 'react';
import { chooseShade, type OfficeThemeColours, type Shade, type ThemeChoice } from './choose-theme';

const darkComputer = '(prefers-color-scheme: dark)';

function computerIsDark(): boolean {
  return typeof window.matchMedia === 'function' && window.matchMedia(darkComputer).matches;
}

/** The shade to draw in. Excel tells of no change, so its theme is read again whenever the pane comes into sight. */
export function useShade(choice: ThemeChoice, officeTheme: () => OfficeThemeColours | null): Shade {
  const [, lookAgain] = useState(0);
  useEffect(() => {
    const changed = (): void => {
      lookAgain((looks) => looks + 1);
    };
    const query = typeof window.matchMedia === 'function' ? window.matchMedia(darkComputer) : null;
    query?.addEventListener('change', changed);
    document.addEventListener('visibilitychange', changed);
    return () => {
      query?.removeEventListener('change', changed);
      document.removeEventListener('visibilitychange', changed);
    };
  }, []);
  return chooseShade(choice, officeTheme(), computerIsDark());
}
