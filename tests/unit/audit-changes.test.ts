import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf } from '#domain/audit/changes.ts'

describe('what a command changed', () => {
  it('is told field by field, however deep', () => {
    const before = { name: 'Steel', texts: { en: { name: 'Steel', slug: 'steel' }, zh: { name: '钢铁' } } }
    const after = { name: 'Steel', texts: { en: { name: 'Metals', slug: 'steel' }, fr: { name: 'Acier' } } }
    expect(changesOf(before, after)).toEqual([
      { path: ['texts', 'en', 'name'], from: 'Steel', to: 'Metals' },
      { path: ['texts', 'zh', 'name'], from: '钢铁', to: undefined },
      { path: ['texts', 'fr', 'name'], from: undefined, to: 'Acier' },
    ])
  })

  it('takes a list as one value', () => {
    expect(changesOf({ roles: ['editor'] }, { roles: ['editor', 'publisher'] })).toEqual([
      { path: ['roles'], from: ['editor'], to: ['editor', 'publisher'] },
    ])
    expect(changesOf([{ articleId: 1 }], [{ articleId: 1 }])).toEqual([])
    expect(changesOf([1, 2], [2, 1])).toEqual([{ path: [], from: [1, 2], to: [2, 1] }])
  })

  it('is everything where a thing was made, or taken away', () => {
    expect(changesOf(null, { name: 'A', position: 0 })).toEqual([
      { path: ['name'], from: undefined, to: 'A' },
      { path: ['position'], from: undefined, to: 0 },
    ])
    expect(changesOf({ name: 'A' }, null)).toEqual([{ path: ['name'], from: 'A', to: undefined }])
    expect(changesOf(null, null)).toEqual([])
    expect(changesOf(undefined, null)).toEqual([])
  })

  it('tells nothing, null, an empty set of fields and values of another kind apart', () => {
    expect(changesOf({ a: null }, {})).toEqual([{ path: ['a'], from: null, to: undefined }])
    expect(changesOf({ a: {} }, {})).toEqual([{ path: ['a'], from: {}, to: undefined }])
    expect(changesOf({ a: 1 }, { a: { b: 1 } })).toEqual([{ path: ['a'], from: 1, to: { b: 1 } }])
    expect(changesOf({ a: [] }, { a: {} })).toEqual([{ path: ['a'], from: [], to: {} }])
    expect(changesOf({ a: '1' }, { a: 1 })).toEqual([{ path: ['a'], from: '1', to: 1 }])
    expect(changesOf({ a: null }, { a: { b: 1 } })).toEqual([{ path: ['a'], from: null, to: { b: 1 } }])
  })

  it('does not take what every object has for a field', () => {
    expect(changesOf({}, JSON.parse('{"constructor":1,"__proto__":2}'))).toEqual([
      { path: ['constructor'], from: undefined, to: 1 },
      { path: ['__proto__'], from: undefined, to: 2 },
    ])
  })

  it('is nothing for the same value in another order, and leads from before to after', () => {
    const name = fc.constantFrom('a', 'b', '')
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.constantFrom<unknown>(null, 0, 'x', [], [1], {}),
      tree: fc.oneof(
        { maxDepth: 3 },
        tie('leaf'),
        fc.dictionary(name, tie('tree'), { noNullPrototype: true }),
      ),
    }))
    const fields = fc.dictionary(name, tree, { noNullPrototype: true })
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const again = Object.fromEntries(Object.entries(before).reverse())
        expect(changesOf(before, again)).toEqual([])
        const changed = JSON.parse(JSON.stringify(before)) as Fields
        for (const { path, to } of changesOf(before, after)) put(changed, path, to)
        expect(filled(changed)).toEqual(filled(after))
      }),
    )
  })
})

type Fields = Record<string, unknown>

function put(fields: Fields, [name, ...rest]: string[], to: unknown): void {
  if (rest.length > 0) put((fields[name!] ??= {}) as Fields, rest, to)
  else if (to === undefined) delete fields[name!]
  else fields[name!] = to
}

/** Without what has no fields: when all of something goes, its fields are told and not the empty rest. */
function filled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const rest = Object.entries(value).map(([name, one]) => [name, filled(one)] as const)
  const kept = rest.filter(([, one]) => one !== undefined)
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}
