import { countBrowserTests, countEngineTests, type Counts } from './counts.ts'

/** One part of `npm test`. */
export interface Step {
  name: string
  title: string
  /** Run by a shell, with node_modules/.bin in its path. */
  command: string
  /** A step before this one without which it cannot be tried. */
  needs?: string
  /** Reads how many tests ran, from the reports the command leaves; without it the step counts as one test. */
  count?: () => Counts
}

/** Everything `npm test` runs, the quick things first. */
export const steps: readonly Step[] = [
  { name: 'format', title: 'Format', command: 'prettier --check --log-level warn .' },
  { name: 'lint', title: 'Lint', command: 'eslint --max-warnings 0 .' },
  // Next writes the types of its routes, which a fresh checkout does not have.
  { name: 'types', title: 'Types', command: 'next typegen && tsc' },
  { name: 'layers', title: 'Layer rules', command: 'npm run --silent layers' },
  { name: 'unused', title: 'Unused files, exports and packages', command: 'knip --no-config-hints' },
  { name: 'drift', title: 'Migrations against the schema', command: 'node cli/generate.ts --check' },
  {
    name: 'vitest',
    title: 'Unit tests, integration tests on both engines',
    command: 'vitest run',
    count: countEngineTests,
  },
  { name: 'build', title: 'Build', command: 'node cli/build.ts --if-stale' },
  {
    name: 'browser',
    title: 'Browser tests',
    command: 'playwright test',
    needs: 'build',
    count: countBrowserTests,
  },
]

/**
 * The steps that were asked for, in their order.
 * @param only names separated by commas, or undefined for all
 * @param skip names separated by commas, or undefined for none
 * @throws RangeError naming the words that are no step
 */
export function chooseSteps(only: string | undefined, skip: string | undefined): Step[] {
  const [wanted, unwanted] = [names(only), names(skip)]
  const unknown = [...(wanted ?? []), ...(unwanted ?? [])].filter(
    (name) => !steps.some((step) => step.name === name),
  )
  if (unknown.length > 0) throw new RangeError(`No such step: ${unknown.join(', ')}.`)
  return steps.filter(({ name }) => (wanted?.includes(name) ?? true) && !unwanted?.includes(name))
}

function names(list: string | undefined): string[] | undefined {
  return list?.split(',').map((name) => name.trim())
}
