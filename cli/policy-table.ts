import type { Command } from '#domain/command.ts'
import { commands } from '#domain/commands.ts'
import { policyOf, type Verdict } from '#domain/policy.ts'
import { roleNames } from '#domain/staff/roles.ts'

const BEGIN = '<!-- policy: node cli/write-policy.ts -->'
const END = '<!-- end of policy -->'
const signs: Record<Verdict, string> = { yes: 'yes', own: 'own', no: '–' }

/** What each command asks of whom, as a table in Markdown. */
export function policySection(): string {
  const all = (commands as unknown as readonly Command[]).map(policyOf)
  const rows = all
    .sort((a, b) => (a.command < b.command ? -1 : 1))
    .map(({ command, allow, confirmed, roles, limited }) => [
      `\`${command}\``,
      `\`${allow}\``,
      confirmed ? 'yes' : '',
      ...roleNames.map((role) => signs[roles[role]]),
      limited ?? '',
    ])
  return table(['command', 'asks for', 'confirmed', ...roleNames, 'limited role'], rows)
}

/** A document with this section in place of the one it has. @throws Error where it has no place for one */
export function withPolicy(document: string, section: string): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`the document has no ${BEGIN} and ${END}`)
  return `${document.slice(0, from + BEGIN.length)}\n\n${section}\n\n${document.slice(to)}`
}

/** As prettier writes tables. */
function table(heads: string[], rows: string[][]): string {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]!.length)))
  const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
