import type { Nullable } from '@univerjs/core';
import type { PackageParts } from '../../src/files/package-parts';
import { childOf, parseXml, type XmlElement } from '../../src/files/xml-element';

/** The first eight repeat as 8 to 15; 64 and 65 are the system's text and background. */
const indexed =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** Colours of the theme in the order that files count them: light 1, dark 1, light 2, dark 2, six accents, two links. */
const officeTheme =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** Reads the colours of a theme part; Office's own where it has none. */
export function readThemeColours(parts: PackageParts, themePart: string | undefined): readonly string[] {
  const text = themePart === undefined ? undefined : parts.text(themePart);
  if (themePart === undefined || text === undefined) return officeTheme;
  const scheme = childOf(childOf(parseXml(text, themePart), 'themeElements'), 'clrScheme');
  const names = [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  return names.map((name, index) => {
    const colour = childOf(scheme, name)?.children[0];
    const value = colour?.attributes.get('lastClr') ?? colour?.attributes.get('val') ?? '';
    return /^[0-9a-fA-F]{6}$/.test(value) ? value.toUpperCase() : (officeTheme[index] ?? '000000');
  });
}

/** Colour of a `color`, `fgColor` or `bgColor` element as `#RRGGBB`; `null` when it names none. */
export function fileColour(element: XmlElement | undefined, theme: readonly string[]): string | null {
  if (!element) return null;
  const { attributes } = element;
  const rgb = attributes.get('rgb');
  let colour: string | undefined;
  if (rgb !== undefined && /^([0-9a-fA-F]{2})?[0-9a-fA-F]{6}$/.test(rgb)) colour = rgb.slice(-6);
  else if (attributes.has('theme')) colour = theme[Number(attributes.get('theme'))];
  else if (attributes.has('indexed')) {
    const index = Number(attributes.get('indexed'));
    colour = index === 64 ? '000000' : index === 65 ? 'FFFFFF' : indexed[index];
  }
  if (colour === undefined) return null;
  return `#${tinted(colour, Number(attributes.get('tint') ?? 0)).toUpperCase()}`;
}

/** Lightens (0 to 1) or darkens (-1 to 0) a colour, as themes do: by its lightness alone. */
function tinted(colour: string, tint: number): string {
  if (!tint || Number.isNaN(tint)) return colour;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  let hue = 0;
  if (spread > 0) {
    if (most === red) hue = ((green - blue) / spread + 6) % 6;
    else if (most === green) hue = (blue - red) / spread + 2;
    else hue = (red - green) / spread + 4;
  }
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = target - chroma / 2;
  const order: readonly (readonly [number, number, number])[] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const channels = order[Math.floor(hue) % 6] ?? [0, 0, 0];
  return channels
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, channel + base)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

/** A colour as the spreadsheet holds it (`#RRGGBB`, `#RGB`, `rgb(…)`) as `#RRGGBB`; `null` when it is none of these. */
export function plainColour(colour: Nullable<string>): string | null {
  if (!colour) return null;
  const text = colour.trim();
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  if (/^#[0-9a-f]{8}$/i.test(text)) return text.slice(0, 7).toUpperCase();
  if (/^#[0-9a-f]{3}$/i.test(text))
    return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`.toUpperCase();
  const channels = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text);
  if (!channels) return null;
  return `#${channels
    .slice(1, 4)
    .map((channel) => Math.min(255, Number(channel)).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}
