/**
 * Which folder may import which (docs/domain.md has the words, the decision records the reasons). Each
 * rule has a kept violation in tests/layers/<rule>/, and tests/unit/layers.test.ts proves that it
 * bites. Rules about what is reached through other files stand in .dependency-cruiser.reach.mjs.
 */

const PACKAGES = [
  'core',
  'npm',
  'npm-dev',
  'npm-optional',
  'npm-peer',
  'npm-bundled',
  'npm-no-pkg',
  'npm-unknown',
]
// What leads nowhere is reported once, by `unresolved`.
const NOWHERE = ['unknown', 'undetermined']
const TYPES_ONLY = ['type-only', 'type-import']

/** What is not public yet, as readers will see it. */
export const PREVIEW = String.raw`^app/\(preview\)/`
/** Whatever under app/ is neither the staff's nor the programs', nor a preview, is the site. */
export const SITE = String.raw`^app/(?!\(staff\)/|\(preview\)/|api/)`
export const READERS = String.raw`^domain/[^/]+/reader\.ts$`
const TYPES = String.raw`^domain/[^/]+/types\.ts$`
const DOORS = String.raw`^domain/[^/]+/(reader|desk|inside|types)\.ts$`
/** The names of what answers are made of. */
const PAGE_TAGS = String.raw`^domain/page-tags\.ts$`
/** What of db/ readers' code may name: the live tables and what opens the database. */
const READABLE = String.raw`client\.ts$|dialect/|schema/(live|addresses|views|locales|json)\.ts$`
export const NOT_READABLE = `^db/(?!${READABLE})`

export const FRAMEWORK = [String.raw`\.[jt]sx$`, '(^|/)node_modules/(next|next-intl|react|react-dom)/']

/** A folder may import itself, packages, and of ours only `paths`. */
function mayImport(folder, paths, { name = `${folder}-imports`, from = { path: `^${folder}/` } } = {}) {
  const own = [`^${folder}/`, ...paths]
  const comment = `of ours it may import only ${own.join(' ').replaceAll(/[\^$\\]/g, '')}`
  return forbid(name, comment, from, { pathNot: own, dependencyTypesNot: [...PACKAGES, ...NOWHERE] })
}

/** @returns one rule; what it forbids is an error */
export function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

/** Options that both sets of rules share; paths are relative to the folder that is looked at. */
export const options = {
  doNotFollow: { path: '(^|/)node_modules/' },
  exclude: { path: '^tests/layers/' },
  moduleSystems: ['es6', 'cjs'],
  tsPreCompilationDeps: true,
  skipAnalysisNotInRules: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
  },
}

export default {
  options,
  forbidden: [
    // Next gives `server-only` its meaning; there need be no such package.
    forbid(
      'unresolved',
      'this import leads nowhere',
      {},
      { couldNotResolve: true, pathNot: '^server-only$' },
    ),
    forbid('circular', 'files that import each other: one knows too much', {}, { circular: true }),

    mayImport('app', ['^domain/', '^components/', '^server/', '^i18n/', '^lib/']),
    forbid(
      'site-imports-readers',
      'the site sees the newsroom by reader.ts alone: a draft cannot leak by a forgotten where',
      { path: SITE },
      { path: '^domain/', pathNot: READERS, dependencyTypesNot: TYPES_ONLY },
    ),
    forbid(
      'preview-imports',
      'a preview sees drafts by the two doors of domain/previews/ alone, which ask who looks; all else by reader.ts',
      { path: PREVIEW },
      {
        path: '^domain/',
        pathNot: [
          READERS,
          String.raw`^domain/previews/(by-link|desk)\.ts$`,
          String.raw`^domain/refusal\.ts$`,
        ],
        dependencyTypesNot: TYPES_ONLY,
      },
    ),
    mayImport('components', ['^lib/', '^i18n/', '^domain/']),
    forbid(
      'components-domain-types',
      'markup knows the shapes of the newsroom (types.ts, import type), not its rules; domain/body/ runs in the browser too',
      { path: '^components/' },
      { path: '^domain/', pathNot: [TYPES, '^domain/body/'], dependencyTypesNot: TYPES_ONLY },
    ),
    mayImport('domain', ['^db/', '^lib/']),
    forbid(
      'domain-doors',
      "of another noun only its doors: reader, desk, inside, types; domain/body/ is everybody's",
      { path: '^domain/([^/]+)/' },
      { path: '^domain/[^/]+/', pathNot: ['^domain/$1/', '^domain/body/', DOORS] },
    ),
    forbid(
      'reader-imports',
      'reader.ts reads the live tables, by db/client.ts and other readers',
      { path: '^domain/([^/]+)/reader[.]ts$' },
      {
        path: '^(domain|db)/',
        pathNot: ['^domain/$1/', '^domain/body/', PAGE_TAGS, READERS, TYPES, `^db/(${READABLE})`],
      },
    ),
    mayImport('server', ['^domain/', '^lib/', '^i18n/']),
    mayImport('jobs', ['^domain/', '^lib/', '^i18n/']),
    mayImport('delivery', [
      '^jobs/',
      '^domain/views/',
      '^domain/search/',
      '^domain/addresses/',
      '^db/',
      '^i18n/',
      '^lib/',
    ]),
    mayImport('db', ['^lib/']),
    mayImport('lib', []),
    mayImport('i18n', ['^lib/']),
    mayImport('cli', ['^domain/', '^lib/', '^i18n/', String.raw`^db/(client|migrate)\.ts$`], {
      from: { path: '^cli/', pathNot: String.raw`^cli/start\.ts$` },
    }),
    // The one file that puts the program together.
    mayImport('cli', ['^domain/', '^lib/', '^i18n/', String.raw`^db/(client|migrate)\.ts$`, '^delivery/'], {
      name: 'start-imports',
      from: { path: String.raw`^cli/start\.ts$` },
    }),
    forbid(
      'client-imports',
      "the readers' few kilobytes import nothing, packages included",
      { path: '^client/' },
      { pathNot: '^client/', dependencyTypesNot: NOWHERE },
    ),
    forbid(
      'db-framework',
      'Node runs this without Next; for the other folders see native-reach, which does not look into db/',
      { path: '^db/' },
      { path: FRAMEWORK, dependencyTypesNot: TYPES_ONLY },
    ),
    forbid(
      'server-only',
      'the folders that Node runs without Next have no server-only',
      { pathNot: '^server/' },
      { path: '(^|node_modules/)server-only(/|$)' },
    ),
    forbid(
      'shipped-dev-dependency',
      'with NODE_ENV=production this package is not installed: make it a dependency',
      {
        path: '^(app|client|components|db|delivery|domain|i18n|jobs|lib|server)/',
        pathNot: '^db/drizzle[.]',
      },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: TYPES_ONLY },
    ),
  ],
}
