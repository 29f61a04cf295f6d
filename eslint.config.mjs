import next from '@next/eslint-plugin-next'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import masthead from './eslint.rules.mjs'

/** What of app/ is no readers' page, as in .dependency-cruiser.mjs. */
const NOT_SITE = ['app/(staff)/**', 'app/api/**']
/** Readers' pages and the markup they are made of; a client component cannot come into them. */
const SITE = {
  files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
  ignores: [...NOT_SITE, 'components/admin/**', '**/*.client.tsx'],
}
const SOURCES = ['**/*.{ts,tsx,mjs}']

const NO_GOOGLE_FONTS = {
  name: 'next/font/google',
  message: 'No third-party host, at build time neither: system fonts, or next/font/local.',
}
// In a site page these leave an empty <html id="__next_error__">.
const NO_NEXT_ANSWERS = {
  name: 'next/navigation',
  importNames: ['notFound', 'redirect', 'permanentRedirect', 'forbidden', 'unauthorized'],
  message: 'Site pages call answer(404 | 410 | 301, …) of #lib/answer.ts and return markup.',
}

export default defineConfig(
  globalIgnores([
    '**/.next/',
    'data/',
    'drizzle/',
    'public/',
    'test-results/',
    'playwright-report/',
    'tests/layers/',
    '**/next-env.d.ts',
  ]),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-arguments': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A command's functions are asynchronous by their type, whether or not this one waits.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: SOURCES,
    plugins: { masthead },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'masthead/awaited-queries': 'error',
      'masthead/client-files': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'no-restricted-imports': ['error', { paths: [NO_GOOGLE_FONTS] }],
      'no-control-regex': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'], ...next.configs['core-web-vitals'] },
  {
    // Readers' pages are plain <a> and <img>: the front takes the framework's scripts out of them.
    files: ['app/**/*.tsx', 'components/**/*.tsx'],
    rules: {
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
      // It does not know that a script of type="module" waits for the page by itself.
      '@next/next/no-sync-scripts': 'off',
    },
  },
  { files: ['domain/**/*.ts'], rules: { 'masthead/no-clock': 'error' } },
  {
    ...SITE,
    rules: {
      'masthead/no-streaming': 'error',
      'no-restricted-imports': ['error', { paths: [NO_GOOGLE_FONTS, NO_NEXT_ANSWERS] }],
    },
  },
  {
    files: ['components/**/*.tsx', 'app/**/*.tsx'],
    ignores: NOT_SITE,
    rules: { 'masthead/no-style-attributes': 'error' },
  },
)
