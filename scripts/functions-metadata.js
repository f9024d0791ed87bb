// Writes src/functions/functions.json, which tells Excel the custom functions, from the comments in functions.ts.
//   node scripts/functions-metadata.js           writes the file
//   node scripts/functions-metadata.js --print   prints what it would write
const { writeFileSync } = require('node:fs');
const path = require('node:path');
const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');

const folder = path.join(__dirname, '..', 'src', 'functions');

async function functionsMetadata() {
  const generated = await generateCustomFunctionsMetadata(path.join(folder, 'functions.ts'));
  if (generated.errors.length > 0) throw new Error(generated.errors.join('\n'));
  const { functions } = JSON.parse(generated.metadataJson);
  return {
    // The generator can't say this: Excel hands errors over, so that one beside a line that doesn't count does no harm.
    allowErrorForDataTypeAny: true,
    // Data types are not asked for: Excel then hands over the plain value behind a currency or a stock.
    functions: functions.map(({ description, ...rest }) => ({
      ...rest,
      description: description.replace(/\s+/g, ' ').trim(),
    })),
  };
}

async function main() {
  const text = `${JSON.stringify(await functionsMetadata(), null, 2)}\n`;
  if (process.argv.includes('--print')) process.stdout.write(text);
  else writeFileSync(path.join(folder, 'functions.json'), text);
}

main().catch((failure) => {
  console.error(failure.message);
  process.exitCode = 1;
});
