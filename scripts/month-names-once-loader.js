// To see whether a text is a date, numfmt makes and sorts its lists of month and day names anew for each text; the
// spreadsheet asks that for every text that it draws. The lists of a language are made once.

const made = /const lData = (\{[^}]*\});/;

/** @param {string} source @returns {string} */
module.exports = function loader(source) {
  const [whole, names] = made.exec(source) ?? [];
  if (whole === undefined)
    throw new Error('The reader of dates makes its lists of names in another way now.');
  return `const namesOfLanguages = new Map();\n${source.replace(
    whole,
    // The language's table is the key: one that is added anew under the same name has a table of its own.
    `const known = namesOfLanguages.get(l10n);
  const lData = known?.locale === options.locale && known ? known : ${names};
  namesOfLanguages.set(l10n, lData);`,
  )}`;
};
