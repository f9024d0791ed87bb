// Reading a script and cutting pieces out of its text: what the two loaders of the bundle share.

/**
 * Every node below one, itself first, each with the node that it stands in.
 * @param {import('acorn').Node} node
 * @param {import('acorn').Node | null} [parent]
 * @returns {Generator<{ node: any, parent: any }>}
 */
function* nodesIn(node, parent = null) {
  yield { node, parent };
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') yield* nodesIn(child, node);
}

/**
 * @param {string} text
 * @param {readonly { start: number, end: number, put: string }[]} edits none within another
 * @returns {string} the text with each piece replaced
 */
function edited(text, edits) {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, put }) => rest.slice(0, start) + put + rest.slice(end), text);
}

module.exports = { nodesIn, edited };
