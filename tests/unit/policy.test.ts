import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { policySection, withPolicy } from '#cli/policy-table.ts'

const text = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8')

describe('the table of what each command asks', () => {
  it('is in docs/security.md as the commands have it; otherwise: node cli/write-policy.ts', () => {
    expect(withPolicy(text, policySection()), 'write it anew: node cli/write-policy.ts').toBe(text)
  })

  it('is written as prettier leaves it', async () => {
    const section = `${policySection()}\n`
    expect(await format(section, { parser: 'markdown' })).toBe(section)
  })

  it('has its place between two marks, and nowhere else', () => {
    expect(() => withPolicy('# Another document', 'table')).toThrow('has no')
    const marks = text.match(/^<!-- .*policy.* -->$/gm)
    expect(marks).toEqual(['<!-- policy: node cli/write-policy.ts -->', '<!-- end of policy -->'])
    const elsewhere = withPolicy(`a\n${marks!.join('\n')}\nb\n`, 'table')
    expect(elsewhere).toBe(`a\n${marks![0]}\n\ntable\n\n${marks![1]}\nb\n`)
  })
})
