import { beforeEach, describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import type { Actor } from '#domain/actor.ts'
import { readAudit } from '#domain/audit/desk.ts'
import type { AuditFilter } from '#domain/audit/filter.ts'
import { Refused } from '#domain/refusal.ts'
import { NOON } from '#tests/asking.ts'
import { anEntry, writeEntries } from '#tests/audit-rows.ts'
import { useFreshDatabase } from '#tests/database.ts'

const reader: Actor = { kind: 'staff', uid: 'a', name: 'A', grants: [{ capability: 'audit:read' }] }
const page = { limit: 50, locale: 'en' }

/** Request ids of what a filter leaves, the newest first. */
async function found(filter: AuditFilter): Promise<string[]> {
  return (await readAudit(reader, filter, page)).entries.map((entry) => entry.requestId)
}

describe('the filter of the audit', () => {
  useFreshDatabase()
  const [li, wu] = ['u-li', 'u-wu'].map((uid) => ({ kind: 'staff' as const, uid, name: uid }))
  const cli = { kind: 'cli' as const, uid: null, name: 'chen' }
  const nobody = { kind: 'anyone' as const, uid: null, name: '' }
  beforeEach(() =>
    writeEntries([
      anEntry({
        requestId: '1',
        at: 100,
        actor: li!,
        command: 'article.save',
        subjectKind: 'article',
        subjectId: 7,
      }),
      anEntry({
        requestId: '2',
        at: 200,
        actor: wu!,
        command: 'article.publish',
        outcome: 'forbidden',
        origin: '10.0.0.9',
      }),
      anEntry({
        requestId: '3',
        at: 300,
        actor: nobody,
        command: 'session.signIn',
        outcome: 'refused',
        origin: '10.0.0.9',
      }),
      anEntry({
        requestId: '4',
        at: 300,
        actor: cli,
        command: 'articles.other',
        subjectKind: 'section',
        subjectId: 7,
      }),
      anEntry({
        requestId: '5',
        at: 400,
        actor: li!,
        command: 'article.publish',
        subjectKind: 'article',
        subjectId: 7,
      }),
      anEntry({
        requestId: '6',
        at: 250,
        actor: li!,
        command: 'session.signOut',
        subjectKind: 'article',
        subjectId: 8,
      }),
    ]),
  )

  it.each<[string, AuditFilter, string[]]>([
    ['nothing', {}, ['5', '4', '3', '6', '2', '1']],
    ['a person', { person: 'u-li' }, ['5', '6', '1']],
    ['the terminal', { person: 'cli' }, ['4']],
    ['strangers', { person: 'anyone' }, ['3']],
    ['Masthead', { person: 'system' }, []],
    ['a command', { command: 'article.publish' }, ['5', '2']],
    ['a noun', { command: 'article' }, ['5', '2', '1']],
    ['another noun', { command: 'session' }, ['3', '6']],
    ['a noun that has none', { command: 'arti' }, []],
    ['an outcome', { outcome: 'forbidden' }, ['2']],
    ['a subject', { subject: { kind: 'article', id: 7 } }, ['5', '1']],
    ['a beginning', { from: 300 }, ['5', '4', '3']],
    ['an end', { to: 300 }, ['6', '2', '1']],
    ['a span', { from: 200, to: 300 }, ['6', '2']],
    ['an origin, exactly', { origin: '10.0.0.9' }, ['3', '2']],
    ['part of an origin', { origin: '10.0.0.' }, []],
    ['a request', { requestId: '3' }, ['3']],
    ['a person and a noun', { person: 'u-li', command: 'article' }, ['5', '1']],
    ['a person and a noun that has none', { person: 'u-li', command: 'arti' }, []],
    ['an outcome and an origin', { outcome: 'refused', origin: '10.0.0.9' }, ['3']],
    ['a person and a subject', { person: 'u-li', subject: { kind: 'article', id: 8 } }, ['6']],
    ['strangers and a noun, in a span', { person: 'anyone', command: 'session', from: 300, to: 301 }, ['3']],
    [
      'all at once',
      {
        ...{ person: 'u-li', command: 'article', outcome: 'done', origin: '127.0.0.1' },
        ...{ requestId: '1', subject: { kind: 'article', id: 7 }, from: 0, to: 101 },
      },
      ['1'],
    ],
    ['what is no pattern', { person: '%', origin: '_' }, []],
  ])('by %s', async (_, filter, expected) => {
    expect(await found(filter)).toEqual(expected)
    // The same in pages of one.
    const paged: string[] = []
    let before: string | undefined
    do {
      const { entries, next } = await readAudit(reader, filter, { limit: 1, before, locale: 'en' })
      paged.push(...entries.map((entry) => entry.requestId))
      before = next ?? undefined
    } while (before !== undefined)
    expect(paged).toEqual(expected)
  })
})

describe('pages of the audit', () => {
  useFreshDatabase()

  it.each<[string, AuditFilter]>([
    ['everything', {}],
    ['a noun', { command: 'article' }],
    ['an outcome', { outcome: 'done' }],
  ])('of %s have no gaps and no doubles while entries are added', async (_, filter) => {
    // Many of them in one and the same millisecond.
    await writeEntries(
      Array.from({ length: 60 }, (_, at) =>
        anEntry({ at: NOON + Math.floor(at / 7), command: at % 2 ? 'article.save' : 'article.create' }),
      ),
    )
    const there = (await reading().select({ id: audit.id }).from(audit))
      .map((row) => row.id)
      .sort((a, b) => b - a)
    const seen: number[] = []
    let before: string | undefined
    do {
      const { entries, next } = await readAudit(reader, filter, { limit: 7, before, locale: 'en' })
      seen.push(...entries.map((entry) => entry.id))
      before = next ?? undefined
      await writeEntries([anEntry({ at: NOON + 1000 }), anEntry({ at: NOON + 1000, outcome: 'done' })])
    } while (before !== undefined)
    expect(seen).toEqual(there)
  })

  it('refuse a cursor that nobody gave', async () => {
    for (const before of ['', 'nonsense', '1.1.1', '-.-', 'zzzzzzzzzzzz.1']) {
      await expect(readAudit(reader, {}, { ...page, before })).rejects.toThrow(Refused)
    }
  })
})
