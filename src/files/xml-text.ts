const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Decodes the five entities of XML and character numbers, and line ends; anything else is an error. */
export function decodeEntities(raw: string, damaged: () => Error): string {
  const text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&([^;]*);?/g, (whole, inside: string) => {
    const plain = named[inside];
    if (plain !== undefined && whole.endsWith(';')) return plain;
    const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(inside);
    if (!number || !whole.endsWith(';')) throw damaged();
    const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
    if (code > 0x10ffff) throw damaged();
    return String.fromCodePoint(code);
  });
}

/** Text for the inside of an element. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
}

/** Spreadsheets write characters that XML cannot hold as `_x000D_`; this gives them back. */
export function decodeCharacterEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The reverse of `decodeCharacterEscapes`: also protects text that only looks like such an escape. */
export function encodeCharacterEscapes(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_').replace(
    // eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 cannot hold
    /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
