// Suites that a whole run runs in one go. Jest gives each suite a context of its own, in which every module is read
// anew and the processor's compiler begins from nothing; suites that open workbooks in the same way are a third faster
// one after the other in one context. By itself each still runs as ever: npx jest PATH.
//
// A group stands in a file of its name here. What no group takes runs by itself, so no suite can be forgotten.
const { readdirSync } = require('node:fs');
const { join, sep } = require('node:path');

const root = join(__dirname, '..', '..');

/**
 * Longest first, in which order they are started.
 * @type {readonly { name: string, folders: readonly string[] }[]}
 */
const groups = [
  {
    name: 'statements-and-templates',
    folders: ['features/statement-marks', 'features/templates', 'features/charts', 'features/samples'],
  },
  { name: 'budget-marks', folders: ['features/budget-marks', 'features/signature'] },
  { name: 'faults', folders: ['faults'] },
  {
    name: 'stand-in',
    folders: ['workbench/model', 'workbench/batch', 'workbench/book', 'features/formula-cells', 'excel'],
  },
  { name: 'readers', folders: ['budget', 'statement', 'guidance', 'money', 'grid'] },
];

// Not here: functions, whose suites put Excel's own CustomFunctions in place of what they find; and the pane, whose one
// page grows with every suite until it is slower together than apart.

/** Suites of these folders that need a context of their own, and why. */
const byThemselves = {
  'features/statement-marks/notes-refused.test.ts': 'puts a module in place of another',
};

/** @param {readonly string[]} folders @returns {string[]} paths of their suites below tests */
function suitesOf(folders) {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, 'tests', folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.test\.tsx?$/.test(name))
        .map((name) => join(folder, name).split(sep).join('/')),
    )
    .filter((name) => !(name in byThemselves))
    .sort();
}

/**
 * What a run takes of a group: everything, or what CASHABLE_SUITES asks for.
 * @param {string} group @returns {string[]}
 */
function suitesIn(group) {
  const { folders } = groups.find(({ name }) => name === group) ?? { folders: [] };
  const wanted = process.env['CASHABLE_SUITES'];
  return suitesOf(folders).filter((name) => wanted === undefined || new RegExp(wanted).test(`tests/${name}`));
}

module.exports = { groups, suitesIn };
