// Cuts a library that is published as one finished bundle of webpack's down to the exports that are used, with what they
// need: the bundler can't see into such a file. Options: `{ keep: [names] }`.
const { parse } = require('acorn');
const { edited, nodesIn } = require('./code-edits');

/** @param {any} node @returns {string | null} the module that `__webpack_require__("…")` asks for */
const asked = (node) =>
  node?.type === 'CallExpression' && node.callee.name === '__webpack_require__'
    ? (node.arguments[0]?.value ?? null)
    : null;

/** @param {string} source @param {readonly string[]} keep */
function usedExports(source, keep) {
  const program = parse(source, { ecmaVersion: 'latest' });
  const nodes = [...nodesIn(program)].map(({ node }) => node);
  const table = nodes.find(
    (node) =>
      node.type === 'ObjectExpression' &&
      node.properties.some(({ key }) => /^\.\/src\//.test(key?.value ?? '')),
  );
  const start = nodes.find(
    (node) =>
      node.type === 'AssignmentExpression' &&
      node.left.property?.name === 's' &&
      node.left.object?.name === '__webpack_require__',
  )?.right.value;
  const modules = new Map((table?.properties ?? []).map((property) => [property.key.value, property]));
  const entry = modules.get(start);
  if (entry === undefined) throw new Error('This is not a bundle with a table of modules by name.');

  const edits = [];
  const kept = entry.value.body.body.filter((statement) => {
    const name = exportedName(statement);
    if (name === null || keep.includes(name)) return true;
    edits.push({ start: statement.start, end: statement.end, put: '' });
    return false;
  });
  const missing = keep.filter((name) => !kept.some((statement) => exportedName(statement) === name));
  if (missing.length > 0) throw new Error(`The bundle exports no ${missing.join(', ')}.`);
  // Of the entry's imports those that no kept export is read from.
  const names = kept.flatMap((statement) =>
    exportedName(statement) === null ? [] : [...nodesIn(statement)].map(({ node }) => node.name),
  );
  const imports = kept.filter((statement) => statement.type === 'VariableDeclaration');
  const unused = imports.filter(({ declarations: [first] }) => !names.includes(first.id.name));
  for (const { start: from, end } of unused) edits.push({ start: from, end, put: '' });

  const reached = new Set([start]);
  const waiting = kept.filter((statement) => !unused.includes(statement));
  while (waiting.length > 0) {
    for (const { node } of nodesIn(waiting.pop())) {
      const name = asked(node);
      if (name === null || reached.has(name)) continue;
      reached.add(name);
      waiting.push(modules.get(name).value);
    }
  }
  // Each with its comma; the last has none, and a comma before the end of a table does no harm.
  for (const [name, { start: from, end }] of modules)
    if (!reached.has(name)) edits.push({ start: from, end: end + (source[end] === ',' ? 1 : 0), put: '' });
  return edited(source, edits);
}

/** @param {any} statement @returns {string | null} the name that `__webpack_require__.d(exports, "…", …)` gives out */
function exportedName(statement) {
  const call = statement.type === 'ExpressionStatement' ? statement.expression : null;
  const isExport = call?.type === 'CallExpression' && call.callee.object?.name === '__webpack_require__';
  return isExport && call.callee.property.name === 'd' ? call.arguments[1].value : null;
}

/** @this {{ getOptions: () => { keep: readonly string[] } }} @param {string} source */
module.exports = function loader(source) {
  return usedExports(source, this.getOptions().keep);
};
