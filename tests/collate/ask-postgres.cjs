// Asks PostgreSQL questions, in a process of its own: { setUp: [[sql, values]…], ask: [sql…] } comes in, lists of rows go out.
const { PGlite } = require('@electric-sql/pglite');

let input = '';
process.stdin.on('data', (piece) => (input += piece));
process.stdin.on('end', async () => {
  const { setUp, ask } = JSON.parse(input);
  const database = await PGlite.create();
  for (const [sql, values] of setUp) await database.query(sql, values);
  const answers = [];
  for (const sql of ask) answers.push((await database.query(sql)).rows);
  process.stdout.write(JSON.stringify(answers));
});
