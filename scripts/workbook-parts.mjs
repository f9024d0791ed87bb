/** Parts of a workbook file, as text, that all samples share. */
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function row(number, cells, height) {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return cells === '' ? '' : `<row r="${number}"${size}>${cells}</row>`;
}

export function sharedStrings() {
  const indexes = new Map();
  let count = 0;
  return {
    index(text) {
      count += 1;
      if (!indexes.has(text)) indexes.set(text, indexes.size);
      return indexes.get(text);
    },
    xml: () =>
      `${head}<sst xmlns="${main}" count="${count}" uniqueCount="${indexes.size}">${[...indexes.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
  };
}

export function relationships(targets) {
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type.startsWith('http') ? type : `${office}/${type}`}" Target="${target}"/>`).join('')}</Relationships>`;
}

export function escape(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
