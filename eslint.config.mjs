import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const ground = ['english', 'grid', 'money'];
const domain = ['statement', 'budget', 'guidance', ...ground];

/**
 * The rooms of src/ and what each may import, types too: one street, no exception list.
 * Only excel talks to Excel, and it knows no feature.
 */
const rooms = {
  english: [],
  grid: ['english'],
  money: ['english'],
  guidance: ground,
  budget: ['guidance', ...ground],
  statement: ['guidance', ...ground],
  files: ground,
  excel: domain,
  functions: domain,
  features: ['excel', 'functions', ...domain],
  app: ['pane', 'features', 'functions', 'excel', ...domain],
  pane: ['app', 'features', 'functions', 'excel', ...domain],
  // A marked workbook is understood by the add-in's own code, so that no command comes to another figure.
  collate: ['features', 'excel', 'files', ...domain],
  cli: ['collate', 'features', 'excel', 'files', ...domain],
};

/** Rooms that must stay free of Excel, the browser, the clock and the network. */
const pure = [...ground, 'guidance', 'budget', 'statement', 'files'];
const outside = [
  'Excel',
  'Office',
  'OfficeExtension',
  'CustomFunctions',
  'window',
  'document',
  'fetch',
  'process',
];

const all = Object.keys(rooms);

/** Imports that a room must not make: any room that it does not list, and the workbench. */
const directions = all.map((room) => {
  const forbidden = all.filter((other) => other !== room && !rooms[room].includes(other));
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${forbidden.join('|')})/`,
              message: `src/${room} may import only: ${rooms[room].join(', ') || 'nothing else'}.`,
            },
            { regex: '(^|/)workbench/', message: 'The product knows nothing of the workbench.' },
          ],
        },
      ],
    },
  };
});

/** The add-in runs in web views as old as Safari 14, where a single one of these stops the whole page. */
const olderWebViews = [
  ...['Literal[regex.pattern=/\\(\\?<[=!]/]', 'TemplateElement[value.raw=/\\(\\?<[=!]/]'].map((selector) => ({
    selector,
    message: 'Older web views know no lookbehind: match what stands before, or look at it apart.',
  })),
  {
    selector:
      'CallExpression > MemberExpression[property.name=/^(toSpliced|groupBy|fromAsync|isSubsetOf|structuredClone)$/]',
    message: 'Not in the web views of the floor, and not put in by older-web-views.ts.',
  },
];

/** What somebody reads begins with a capital letter and has a second word; errors of programming are read by nobody. */
const sentences = [
  'Literal[value=/^[A-Z‘“][A-Za-z’]*,? [^\\s]/]',
  // What comes before or between what is filled in.
  'TemplateElement[value.raw=/^[A-Z‘“][A-Za-z’]*,? |[a-z’]{2,} [a-z]{2,} [a-z]{2,}/]',
  'JSXText[value=/[A-Za-z]/]',
].map((selector) => ({
  selector: `${selector}:not(NewExpression[callee.name=/^(Type|Range)?Error$/] *)`,
  message: 'Sentences stand in words.ts, beside who says them.',
}));
const homesOfWords = [
  '**/words.ts',
  '**/*-words.ts',
  // Signatures of our rules in conditional formats, which nobody reads.
  'src/features/statement-marks/check-colours.ts',
  'src/features/budget-marks/plan/mark-colours.ts',
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    ignores: ['tests/seeded.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'Import it from tests/seeded.ts, which sets the seed.' },
      ],
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: globals.node } },
  { files: ['**/*.{js,cjs}'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['src/pane/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  ...directions,
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/cli/**', 'src/files/**'],
    rules: { 'no-restricted-syntax': ['error', ...olderWebViews] },
  },
  {
    files: ['src/{app,excel,features,pane}/**/*.{ts,tsx}'],
    ignores: homesOfWords,
    rules: { 'no-restricted-syntax': ['error', ...olderWebViews, ...sentences] },
  },
  {
    files: ['src/cli/**/*.ts'],
    ignores: homesOfWords,
    rules: { 'no-restricted-syntax': ['error', ...sentences] },
  },
  {
    files: ['{src,workbench}/**/*.{ts,tsx,mjs}'],
    rules: { 'max-lines': ['error', { max: 350, skipBlankLines: false, skipComments: false }] },
  },
  {
    files: pure.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...outside.map((name) => ({
          name,
          message: 'This room is pure: no Excel, browser, clock or network.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'No clock in this room.' },
        { object: 'Math', property: 'random', message: 'Same input, same output.' },
      ],
    },
  },
  prettier,
);
