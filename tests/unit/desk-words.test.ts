import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { messages } from '#i18n/messages.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const sources = globSync('{app,components,server,jobs,cli}/**/*.{ts,tsx}', { cwd: ROOT }).map((file) =>
  readFileSync(join(ROOT, file), 'utf8'),
)
/** Keys, and groups of them that go on elsewhere: 'desk.signIn.factor' with `${words}.hint`. */
const spelled = found(/'(desk\.[\w.]+)'/g)
/** Keys made at run time: `desk.account.${one}.tab`. A value that is filled in is one part of a key. */
const templates = [...found(/`(desk\.[^`]+)`/g)].map(
  (template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[^.]+')}$`),
)
/** Groups that go to the browser as they are, by their type. There a word is read by its own name, or with its whole group. */
const handed = [...found(/Messages\['desk'\]\['(\w+)'\]/g)]
const read = found(/[.'](\w+)\b/g)
const loops = found(/Object\.(?:entries|values)\(words\.(\w+)\)/g)
const wordEndings = [...found(/\[`\$\{\w+\}(\w+)`\]/g)]
const endings = found(/`\$\{\w+\}(\.[\w.]+)`/g)

it('every text of the desk is said somewhere', () => {
  expect(templates.length).toBeGreaterThan(10)
  const keys = leaves(messages.en.desk, 'desk.')
  expect(keys.length).toBeGreaterThan(300)
  expect(keys.filter((key) => !isSaid(key))).toEqual([])
})

function isSaid(key: string): boolean {
  if (spelled.has(key) || templates.some((template) => template.test(key))) return true
  if (handed.some((group) => key.startsWith(`desk.${group}.`)) && isRead(key)) return true
  return [...endings].some((ending) => key.endsWith(ending) && spelled.has(key.slice(0, -ending.length)))
}

function isRead(key: string): boolean {
  const [group, word] = key.split('.').slice(-2) as [string, string]
  if (read.has(word) || loops.has(group)) return true
  return wordEndings.some((ending) => word.endsWith(ending) && read.has(word.slice(0, -ending.length)))
}

function found(pattern: RegExp): Set<string> {
  return new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, part]) => part!)))
}

function leaves(tree: object, above: string): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? leaves(value as object, `${above}${key}.`) : `${above}${key}`,
  )
}
