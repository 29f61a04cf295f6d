import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outcomes } from '#domain/audit/types.ts'
import { otherActors } from '#domain/audit/filter.ts'
import { commands } from '#domain/commands.ts'
import { localeCodes } from '#i18n/locales.ts'
import { messages } from '#i18n/messages.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const sources = globSync('domain/**/*.ts', { cwd: ROOT }).map((file) =>
  readFileSync(join(ROOT, file), 'utf8'),
)
/** Names in the sources too: a command that is not in the list yet will be. */
const named = sources.flatMap((text) =>
  [...text.matchAll(/\bname: '([a-z]+\.[a-zA-Z]+)'/g)].map(([, name]) => name!),
)
const names = [...new Set([...commands.map((command) => command.name), ...named])]
const kinds = [
  ...new Set(
    sources.flatMap((text) => [...text.matchAll(/\bkind: '([a-zA-Z]+)', id\b/g)].map(([, kind]) => kind!)),
  ),
]

/** Subjects of what is done without an entry in the audit. */
const UNWRITTEN = ['publication', 'presence']

describe.each(localeCodes)('the audit in %s', (locale) => {
  const { command, noun, subject, outcome, person } = messages[locale].desk.audit

  it('has words for every command and every noun, and for no others', () => {
    expect(names.length).toBeGreaterThan(50)
    expect(Object.keys(command).sort()).toEqual(names.map((name) => name.replace('.', '_')).sort())
    expect(Object.keys(noun).sort()).toEqual([...new Set(names.map((name) => name.split('.')[0]!))].sort())
    expect(new Set(Object.values(command)).size, 'no two are called the same').toBe(names.length)
  })

  it('has words for every kind of subject, outcome and actor', () => {
    expect(kinds).toContain('article')
    const written = kinds.filter((kind) => !UNWRITTEN.includes(kind))
    expect(Object.keys(subject)).toEqual(expect.arrayContaining(written))
    expect(Object.keys(outcome)).toEqual([...outcomes])
    expect(Object.keys(person)).toEqual(expect.arrayContaining([...otherActors]))
  })
})
