/** Office's own fonts that a computer without Office lacks, with look-alikes to draw them by, the nearest first. */
const standIns: Readonly<Record<string, readonly string[]>> = {
  Calibri: ['Calibri', 'Carlito', 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', 'Arial', 'DejaVu Sans'],
  Aptos: ['Aptos', 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', 'Arial', 'DejaVu Sans'],
  'Aptos Narrow': [
    'Aptos Narrow',
    'Arial Narrow',
    'Liberation Sans Narrow',
    'Segoe UI',
    'Arial',
    'DejaVu Sans',
  ],
};

const styles = [
  { suffix: '', weight: '400', style: 'normal' },
  { suffix: ' Bold', weight: '700', style: 'normal' },
  { suffix: ' Italic', weight: '400', style: 'italic' },
  { suffix: ' Bold Italic', weight: '700', style: 'italic' },
] as const;

/**
 * Makes the names of Office's fonts draw in something near where the computer has them not: without this the canvas
 * falls back to a serif face. Resolves when they can be drawn; nothing is fetched.
 */
export async function loadOfficeFonts(): Promise<void> {
  const loading = Object.entries(standIns).flatMap(([family, names]) =>
    styles.map(({ suffix, weight, style }) => {
      const sources = names.map((name) => `local("${name}${suffix}")`).join(', ');
      const face = new FontFace(family, sources, { weight, style });
      document.fonts.add(face);
      return face.load();
    }),
  );
  // A style that no font here has is drawn from another: nothing to tell anybody.
  await Promise.allSettled(loading);
}
