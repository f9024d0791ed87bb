// Takes out of a package's script what would make code from text: the page's policy refuses it, and a scanner asks about it.
const { parse } = require('acorn');
const { edited, nodesIn } = require('./code-edits');

/** `Function('return this')` and `(0, eval)('this')`: the way to the global object before it had a name. */
const asksForGlobal = (node) =>
  node.type === 'CallExpression' && /^(return )?this$/.test(node.arguments[0]?.value ?? '');

/** @param {string} source @returns {string} the same without `Function` and `eval` as values */
function withoutEvaluation(source) {
  const program = parse(source, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    allowReturnOutsideFunction: true,
  });
  const edits = [];
  const done = new Set();
  const makesCode = (node) =>
    node.type === 'Identifier' && (node.name === 'Function' || node.name === 'eval');
  const isNamed = (node) => [...nodesIn(node)].some((each) => makesCode(each.node));
  for (const { node, parent } of nodesIn(program)) {
    if (asksForGlobal(node) && isNamed(node.callee)) {
      // `Function(…)()` is two calls, `(1, eval)(…)` one.
      const whole = parent.type === 'CallExpression' && parent.callee === node ? parent : node;
      edits.push({ start: whole.start, end: whole.end, put: 'globalThis' });
      for (const inner of nodesIn(whole)) done.add(inner.node);
    } else if (makesCode(node) && !done.has(node) && !isNameOnly(node, parent)) {
      // zod asks by trying whether it may: a `Function` that is not there is a no.
      edits.push({ start: node.start, end: node.end, put: 'undefined' });
    }
  }
  return edited(source, edits);
}

/** `x.Function`, `{ Function: x }` and `Function.prototype` make no code. */
const isNameOnly = (node, parent) =>
  (parent.type === 'MemberExpression' && !(parent.computed && parent.property === node)) ||
  (parent.type === 'Property' && parent.key === node && !parent.shorthand);

module.exports = withoutEvaluation;
