import { describe, expect, it } from 'vitest'
import { staff } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { cliActor, type Actor } from '#domain/actor.ts'
import { auditChoices, readAudit, readAuditEntry } from '#domain/audit/desk.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { execute } from '#domain/execute.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { grantsOf, roleNames } from '#domain/staff/roles.ts'
import { setSetting } from '#domain/settings/set.ts'
import { asking, NOON } from '#tests/asking.ts'
import { anEntry, writeEntries } from '#tests/audit-rows.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'

const reader: Actor = { kind: 'staff', uid: 'a', name: 'A', grants: [{ capability: 'audit:read' }] }
const page = { limit: 50, locale: 'en' }

describe('reading the audit', () => {
  useFreshDatabase()

  it('is for those who may, everywhere', async () => {
    const of = (...roles: (typeof roleNames)[number][]) =>
      grantsOf(roles.map((role) => ({ role, sections: null, locales: null })))
    const person: Actor = { kind: 'staff', uid: 'p', name: 'P', grants: [] }
    for (const role of roleNames) {
      const asked = readAudit({ ...person, grants: of(role) }, {}, page)
      if (role === 'administrator') expect(await asked).toEqual({ entries: [], next: null })
      else await expect(asked, role).rejects.toThrow(Forbidden)
    }
    const limited: Actor = { ...person, grants: [{ capability: 'audit:read', sections: [1] }] }
    const gone: Actor = { ...reader, disabled: true }
    for (const actor of [limited, gone]) {
      await expect(readAudit(actor, {}, page)).rejects.toThrow(Forbidden)
      await expect(readAuditEntry(actor, 1, 'en')).rejects.toThrow(Forbidden)
      await expect(auditChoices(actor)).rejects.toThrow(Forbidden)
    }
    expect(await readAudit(cliActor('chen'), {}, page)).toEqual({ entries: [], next: null })
  })

  it('tells who did what from where, to what, and how it was before and after', async () => {
    const section = await aSection()
    const { uid } = await aDraft(section, { headline: 'Steel rises' })
    await carryOut(publishArticle, { uid }, 1000)
    expect(await execute(publishArticle, { uid }, asking(2000, { requestId: 'again' }))).toMatchObject({
      ok: false,
    })
    await carryOut(setSetting, { key: 'site.accent', value: '#112233' }, 3000)
    const { entries } = await readAudit(reader, {}, { limit: 50, locale: 'zh' })
    expect(entries.map(({ command, outcome, reason }) => [command, outcome, reason])).toEqual([
      ['settings.set', 'done', null],
      ['article.publish', 'refused', 'publish.nothingNew'],
      ['article.publish', 'done', null],
      ['article.create', 'done', null],
      ['section.create', 'done', null],
    ])
    const [set, refused, published, , created] = entries
    expect(published).toMatchObject({
      ...{ at: NOON + 1000, origin: 'test', requestId: 'test' },
      actor: { kind: 'cli', uid: null, name: 'tester', nameNow: null },
      subject: { kind: 'article', label: 'Steel rises' },
      before: { liveState: 'none' },
      after: { liveState: 'live', revision: 1 },
    })
    expect(refused).toMatchObject({ requestId: 'again', subject: null, before: null, after: null })
    expect(set!.subject).toEqual({ kind: 'setting', id: 0, label: 'site.accent' })
    expect(created!.subject!.label).toBe('行业新闻')
    expect((await readAudit(reader, {}, page)).entries.at(-1)!.subject!.label).toBe('Industry news')
    expect(await readAuditEntry(reader, published!.id, 'zh')).toEqual(published)
    await expect(readAuditEntry(reader, 99, 'en')).rejects.toThrow(NotFound)
  })

  it('keeps the name somebody had, beside the one of today, and never shows what a command answered', async () => {
    const createdBy = { kind: 'system', uid: null, name: 'Masthead' } as const
    await transaction(async (db) => {
      const more = { locale: 'zh', createdAt: NOON, createdBy }
      await db.insert(staff).values([
        { uid: 'u1', email: 'li@news.example', name: 'Li Jun', ...more },
        { uid: 'u2', email: 'wu@news.example', name: 'Wu Yan', ...more },
      ])
    })
    const result = { token: 'only for whoever asked' }
    await writeEntries([
      anEntry({ actor: { kind: 'staff', uid: 'u1', name: 'Li Ming' }, result }),
      anEntry({ actor: { kind: 'staff', uid: 'u2', name: 'Wu Yan' }, subjectKind: 'staff', subjectId: 1 }),
    ])
    const { entries } = await readAudit(reader, {}, page)
    expect(entries.map((entry) => entry.actor)).toMatchObject([
      { name: 'Wu Yan', nameNow: null },
      { name: 'Li Ming', nameNow: 'Li Jun' },
    ])
    expect(entries[0]!.subject).toEqual({ kind: 'staff', id: 1, label: 'Li Jun' })
    expect(JSON.stringify(entries)).not.toContain('only for whoever asked')
    expect(await auditChoices(reader)).toEqual({
      commands: ['article.save'],
      people: [
        { uid: 'u1', name: 'Li Jun', email: 'li@news.example' },
        { uid: 'u2', name: 'Wu Yan', email: 'wu@news.example' },
      ],
    })
  })

  it('takes what stands there as it stands: things that are no more, kinds nobody knows, all of Unicode', async () => {
    const text = '👩🏽‍🚒 “钢铁” \ud83d\ude80 ﷽ \u202e'
    const huge = { text: '钢'.repeat(300_000), deep: { list: Array.from({ length: 5000 }, (_, at) => at) } }
    await writeEntries([
      anEntry({ subjectKind: 'article', subjectId: 4711, before: { text }, after: huge }),
      anEntry({ subjectKind: 'constructor', subjectId: 1, origin: text, after: ['a', null, 1.5, false] }),
    ])
    const { entries } = await readAudit(reader, {}, page)
    expect(entries).toMatchObject([
      { subject: { kind: 'constructor', id: 1, label: null }, origin: text, after: ['a', null, 1.5, false] },
      { subject: { kind: 'article', id: 4711, label: null }, before: { text }, after: huge },
    ])
  })
})
