import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { wholeNumber } from '#cli/news/verb.ts'
import { build } from '#cli/build.ts'
import { isBuildFresh } from '#cli/build-stamp.ts'
import { budgetWords, isMet, type Part } from './findings.ts'
import { defaultFolder, root } from './folders.ts'
import { machineFacts } from './machine.ts'
import { shareOfOthers } from './others.ts'
import { benchParts, chooseParts, type BenchPart } from './parts/parts.ts'
import { keepToClientCore } from './pin.ts'
import { measuredWords } from './report/markdown.ts'
import { writeReport } from './report/write.ts'

const program = new Command('npm run bench --')
  .description('Measures Masthead against its budgets and writes table, JSON and chart.')
  .option('--only <parts>', 'only these parts, separated by commas')
  .option('--quick', 'short rounds: to see that it runs, not for figures')
  .option('--articles <number>', 'articles of the large database', wholeNumber(1000), 1_000_000)
  .option('--data <folder>', 'where the bench keeps its databases', defaultFolder())
  .option(
    '--out <folder>',
    'where the results go; a run that is quick or not of all parts keeps away from docs/bench',
  )
  .addHelpText(
    'after',
    `\nParts:\n${benchParts.map(({ name, title }) => `  ${name.padEnd(5)} ${title}`).join('\n')}`,
  )
  .parse()
const {
  only,
  quick = false,
  articles,
  data,
  out,
} = program.opts<{
  only?: string
  quick?: true
  articles: number
  data: string
  out?: string
}>()

/** Others may use so much of the machine before a reader of the figures has to know. */
const CALM = 0.1
const parts = chosen()
const broken: string[] = []
if (!isBuildFresh()) await build()
keepToClientCore()
const results: Record<string, Part> = {}
for (const part of parts) results[part.name] = await measure(part)
const whole = only === undefined && !quick
const folder = out ?? (whole ? join(root, 'docs', 'bench') : join(tmpdir(), 'masthead-bench-results'))
await writeReport({ at: new Date().toISOString(), quick, machine: machineFacts(), parts: results }, folder)
console.log(`\nTable, JSON and chart: ${folder}`)
if (broken.length > 0) {
  console.error(`Broken: ${broken.join(', ')}.`)
  process.exitCode = 1
}

function chosen(): BenchPart[] {
  try {
    return chooseParts(only)
  } catch (problem) {
    if (problem instanceof RangeError) program.error(`${problem.message} See npm run bench -- --help.`)
    throw problem
  }
}

function disturbed(name: string, others: number): string {
  const sentence = `Part ${name}: other programs used ${Math.round(others * 100)} % of the machine before it began.`
  console.log(`  ${sentence}`)
  return sentence
}

/** Measures one part and prints what it found; one that breaks does not keep the others from being tried. */
async function measure({ name, title, measure }: BenchPart): Promise<Part> {
  console.log(`\n── ${name}: ${title}`)
  const others = await shareOfOthers()
  try {
    const part = await measure({ quick, articles, data, say: (sentence) => console.log(`   ${sentence}`) })
    for (const finding of part.findings) {
      const met = isMet(finding)
      const mark = met === null ? ' ' : met ? '✓' : '✗'
      const rest = [budgetWords(finding), finding.note].filter(Boolean).join('; ')
      console.log(`${mark} ${finding.what}: ${measuredWords(finding)}${rest && ` (${rest})`}`)
    }
    return others > CALM ? { ...part, notes: [...part.notes, disturbed(name, others)] } : part
  } catch (problem) {
    console.error(problem)
    broken.push(name)
    return {
      findings: [],
      details: null,
      notes: [`Part ${name} broke: ${(problem as Error).message.split('\n')[0]}`],
    }
  }
}
