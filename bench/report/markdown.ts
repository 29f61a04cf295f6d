import { format } from 'prettier'
import { budgetWords, isMet, type Finding, type Part } from '../findings.ts'

/** What a run of the bench found out. */
export interface Run {
  /** ISO instant. */
  at: string
  quick: boolean
  machine: Record<string, string>
  parts: Record<string, Part>
}

/** The run as a page: budgets first, then everything else, then how it was measured. */
export async function markdownOf({ at, quick, machine, parts }: Run): Promise<string> {
  const findings = Object.values(parts).flatMap((part) => part.findings)
  const budgeted = findings.filter((one) => one.budget)
  const others = findings.filter((one) => !one.budget)
  const notes = Object.values(parts).flatMap((part) => part.notes)
  const lines = [
    '# What the bench measured',
    '',
    `By \`npm run bench\` on ${at.slice(0, 10)}.${quick ? ' **A quick run: it shows that the bench works, the figures are of no use.**' : ''}`,
    '',
    '![Requests a second, and each budget against what was measured](results.svg)',
    '',
    '| what | budget | measured | met | |',
    '| --- | --- | --- | --- | --- |',
    ...budgeted.map((one) => row([one.what, budgetWords(one), measuredWords(one), metWord(one), one.note])),
    '',
    ...(others.length > 0
      ? [
          '| more | measured | |',
          '| --- | --- | --- |',
          ...others.map((one) => row([one.what, measuredWords(one), one.note])),
          '',
        ]
      : []),
    '## How',
    '',
    ...notes.map((note) => `- ${note}`),
    '',
    ...Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`),
  ]
  return format(lines.join('\n'), { parser: 'markdown', printWidth: 110 })
}

function row(cells: readonly (string | undefined)[]): string {
  return `| ${cells.map((cell) => (cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`
}

/** `0.72 ×`; counts and thousands whole, small figures to two places. */
export function measuredWords({ measured, unit }: Finding): string {
  if (measured === null || Number.isNaN(measured)) return '–'
  const places = Number.isInteger(measured) || measured >= 1000 ? 0 : measured >= 100 ? 1 : 2
  return `${measured.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places })} ${unit}`.trim()
}

function metWord(finding: Finding): string {
  const met = isMet(finding)
  return met === null ? '–' : met ? 'yes' : '**no**'
}
