import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { sessionAt } from '#cli/news/ask.ts'
import { newsProgram } from '#cli/news/program.ts'
import { testTerminal } from '../terminal.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const DESK = 'app/(staff)/admin/(desk)'
const page = readFileSync(join(ROOT, 'docs', 'commands.md'), 'utf8')
const [, commandsPart, screensPart] = page.split(/^## .*$/m)

const verbs = verbsOf(newsProgram(sessionAt(testTerminal()), { code: 0 }))
const screens = globSync('**/page.tsx', { cwd: join(ROOT, DESK) }).map((file) =>
  `/admin/${file.slice(0, -'page.tsx'.length)}`.replace(/\/$/, ''),
)

test('every command has a row with a screen that is there', () => {
  expect(verbs.length).toBeGreaterThan(30)
  const rows = rowsOf(commandsPart!)
  expect(rows.map(([command]) => command).sort()).toEqual(verbs.toSorted())
  const elsewhere = rows.filter(([, screen]) => !screens.includes(screen!))
  expect(elsewhere).toEqual([])
})

test('every screen without a command of its own says why', () => {
  expect(screens.length).toBeGreaterThan(20)
  const withCommand = new Set(rowsOf(commandsPart!).map(([, screen]) => screen))
  const rows = rowsOf(screensPart!)
  const wanted = screens.filter((screen) => !withCommand.has(screen))
  expect(rows.map(([screen]) => screen).sort()).toEqual(wanted.sort())
  expect(rows.filter(([, why]) => why!.length < 5)).toEqual([])
})

/** Commands with all the words that call them: `settings set`. */
function verbsOf(command: Command, above: string[] = []): string[] {
  return command.commands.flatMap((one) => {
    const words = [...above, one.name()]
    return one.commands.length > 0 ? verbsOf(one, words) : words.join(' ')
  })
}

/** Cells of a table's rows, without the marks of code where the whole cell is code. */
function rowsOf(part: string): string[][] {
  const lines = part.split('\n').filter((line) => line.startsWith('| `'))
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, 3)
      .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')),
  )
}
