const { basename, dirname } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');
const { groups } = require('../tests/together/groups');

/** The place of a group in the order of starting; what is no group comes after them all. */
function place({ path }) {
  const at = groups.findIndex(({ name }) => basename(path) === `${name}.test.ts`);
  return at !== -1 && basename(dirname(path)) === 'together' ? at : groups.length;
}

/** Groups of suites are started first, since the last to start is the last to end; the rest in Jest's own order. */
class GroupsFirst extends Sequencer {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((a, b) => place(a) - place(b));
  }
}

module.exports = GroupsFirst;
