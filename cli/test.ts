import { Command } from 'commander'
import { dropReports } from './test/counts.ts'
import { runStep, untried, type Outcome } from './test/run-step.ts'
import { chooseSteps, steps, type Step } from './test/steps.ts'

const program = new Command('npm test --')
  .description('Runs every check there is, goes on after failures, and tells at the end what failed.')
  .option('--only <steps>', 'only these steps, separated by commas')
  .option('--skip <steps>', 'all but these steps')
  .addHelpText(
    'after',
    `\nSteps, in order:\n${steps.map((step) => `  ${step.name.padEnd(9)}${step.title}`).join('\n')}`,
  )
  .parse()

dropReports()
report(await runAll(chosen()))

function chosen(): Step[] {
  const { only, skip } = program.opts<{ only?: string; skip?: string }>()
  try {
    return chooseSteps(only, skip)
  } catch (problem) {
    if (problem instanceof RangeError) program.error(`${problem.message} See npm test -- --help.`)
    throw problem
  }
}

async function runAll(chosen: Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const step of chosen) {
    const broken = outcomes.find((earlier) => earlier.step.name === step.needs && earlier.failed > 0)
    outcomes.push(broken ? untried(step, broken.step.name) : await runStep(step))
  }
  return outcomes
}

/** The last line is read by machines: `N passed, N failed` and nothing else. */
function report(outcomes: Outcome[]): void {
  const sum = (kind: 'passed' | 'failed' | 'skipped' | 'seconds') =>
    outcomes.reduce((total, outcome) => total + outcome[kind], 0)
  console.log('\n── Summary')
  for (const { step, passed, failed, skipped, seconds, problem } of outcomes) {
    const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
    console.log(
      `${step.name.padEnd(9)}${seconds.toFixed(1).padStart(7)} s  ${counts}${problem ? `: ${problem}` : ''}`,
    )
  }
  const broken = outcomes.filter((outcome) => outcome.failed > 0).map((outcome) => outcome.step.name)
  console.log(`${'all'.padEnd(9)}${sum('seconds').toFixed(1).padStart(7)} s`)
  if (broken.length > 0)
    console.log(`Failed: ${broken.join(', ')}. Again only these: npm test -- --only ${broken.join(',')}`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = broken.length > 0 ? 1 : 0
}
