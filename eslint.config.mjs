import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Arrows run app → components → geo; geo knows neither React nor Next, and only geo/geometry knows turf. */
const never = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const turf = { group: ['@turf/*', 'geographiclib-geodesic'], message: 'Measuring has one door: geo/geometry.' };
const up = (...group) => ({ group, message: 'Arrows run app → components → geo.' });

export default tseslint.config(
  { ignores: ['.next/', 'node_modules/', 'geo/basemap/build/', 'public/solo/', '.ci/fonts/', 'tests/.output/', 'next-env.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['components/**', 'app/**'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-properties': ['error',
        { property: 'innerHTML', message: 'Text from a document is text.' },
        { property: 'outerHTML', message: 'Text from a document is text.' },
        { property: 'setHTML', message: 'Text from a document is text.' }],
      'no-restricted-syntax': ['error', { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text from a document is text.' }],
      eqeqeq: 'error',
    },
  },
  { files: ['geo/**/*.ts'], rules: never([up('@/app/*', '@/components/*', 'react', 'react-dom', 'next', 'next/*'), turf]) },
  { files: ['geo/geometry/**/*.ts'], rules: never([up('@/app/*', '@/components/*', 'react', 'react-dom', 'next', 'next/*')]) },
  { files: ['components/**/*.{ts,tsx}'], rules: never([up('@/app/*'), turf]) },
  { files: ['app/**/*.{ts,tsx}'], rules: never([turf]) },
);
