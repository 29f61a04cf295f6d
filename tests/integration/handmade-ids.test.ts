import { describe, expect, it } from 'vitest'
import { cliActor } from '#domain/actor.ts'
import { listArticles, showArticle } from '#domain/articles/desk.ts'
import { auditSubject, readAuditEntry } from '#domain/audit/desk.ts'
import { pageOfAuthors, readAuthor } from '#domain/authors/desk.ts'
import type { Command } from '#domain/command.ts'
import { commands } from '#domain/commands.ts'
import { findCandidates, listSince, listVersions } from '#domain/front/desk.ts'
import { comparePages, listPageRevisions, openPage } from '#domain/pages/desk.ts'
import { readPreview } from '#domain/previews/desk.ts'
import { NotFound, Refused } from '#domain/refusal.ts'
import { compareRevisions, listRevisions } from '#domain/revisions/desk.ts'
import { readSection } from '#domain/sections/desk.ts'
import { roleNames } from '#domain/staff/roles.ts'
import { pageOfTags, previewMerge, readTag } from '#domain/tags/desk.ts'
import { readVersions } from '#domain/translations/reader.ts'
import { NOON } from '#tests/asking.ts'
import { answerTo } from '#tests/command-answers.ts'
import { inputFor } from '#tests/command-inputs.ts'
import { aRoom, type Room } from '#tests/command-room.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aPerson, signedIn } from '#tests/people.ts'

/** The greatest id there can be, which nothing here has. */
const UNKNOWN = 2 ** 31 - 1
/** Nothing can have these: the next one, one of eleven digits, and the greatest that any command takes. */
const HANDMADE = [2 ** 31, 99_999_999_999, Number.MAX_SAFE_INTEGER]

const all = commands as unknown as readonly Command[]
const desk = cliActor('tester')

/** What some commands may be given besides: numbers that nothing in the table of inputs has. */
const more: Record<string, (room: Room) => object> = {
  'front.clear': () => ({ area: 'section', sectionId: 1, position: 1 }),
  'front.place': () => ({ area: 'section', sectionId: 1, position: 1 }),
  'notice.read': () => ({ ids: [1], until: 1 }),
  'page.move': ({ page }) => ({ after: page, seen: [page] }),
  'page.restore': () => ({ seen: 1 }),
  'page.save': () => ({ seen: 1, position: 1 }),
  'preview.create': () => ({ revision: 1 }),
  'review.decide': () => ({ stage: { round: 1, kind: 'review', step: 1 }, version: 1 }),
  'section.create': ({ news }) => ({ parentId: news, position: 1 }),
  'section.move': ({ child, news }) => ({ after: child, seen: { parentId: news, position: 1 } }),
  'staff.changeRoles': ({ news }) => ({ roles: [{ role: 'reporter', sections: [news] }] }),
  'staff.invite': ({ news }) => ({ roles: [{ role: 'reporter', sections: [news] }] }),
}

/** The commands whose input is an article's content, with all that it can refer to. */
const filed = ['article.create', 'article.save', 'article.correct', 'workingCopy.write']

function fullInput(name: string, room: Room): object {
  const input = { ...inputFor(name, room), ...more[name]?.(room) }
  if (!filed.includes(name)) return input
  const { content } = input as { content: object }
  const bylines = [{ name: 'Lin Yue', authorId: room.author, role: 'words' }]
  return { ...input, content: { ...content, tags: [room.tag], bylines, translates: 1 } }
}

/** Where numbers stand in an input that could be ids; instants are greater. */
function numbersIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'number') return value > UNKNOWN ? [] : [path]
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, [...path, key]))
}

function withNumber(value: unknown, [key, ...rest]: string[], number: number): unknown {
  if (key === undefined) return number
  if (Array.isArray(value))
    return (value as unknown[]).map((part, at) =>
      String(at) === key ? withNumber(part, rest, number) : part,
    )
  return { ...(value as object), [key]: withNumber((value as Record<string, unknown>)[key], rest, number) }
}

/** What somebody is told; what nothing should end with is named. */
function told(answer: unknown): unknown {
  if (answer instanceof NotFound) return `no ${answer.kind}`
  if (answer instanceof Refused) return answer.refusal.key
  return answer instanceof Error ? `${answer.name}: ${String(answer.cause)}` : answer
}

describe('a number that no id can be', () => {
  useFreshDatabase()

  it('is unknown to every command', async () => {
    const room = await aRoom()
    const actor = await signedIn(await aPerson('everything@news.example', [...roleNames]))
    const asked = all.flatMap((command) => {
      const input = fullInput(command.name, room)
      return numbersIn(input).map((path) => ({ command, input, path }))
    })
    expect(asked.length).toBeGreaterThan(80)
    const otherwise = []
    for (const { command, input, path } of asked) {
      const answer = async (number: number) =>
        told(await answerTo(command, withNumber(input, path, number) as object, actor))
      const unknown = await answer(UNKNOWN)
      for (const number of HANDMADE) {
        const given = await answer(number)
        // Numbers that are no ids have bounds of their own.
        if (given !== unknown && given !== 'input')
          otherwise.push([command.name, path.join('.'), number, unknown, given])
      }
    }
    expect(otherwise).toEqual([])
  })

  const page = { locale: 'en', limit: 10, state: 'used', text: '' } as const
  const candidates = { locale: 'en', text: '', at: NOON, now: NOON, limit: 10 }
  const reads: Record<string, (n: number, room: Room) => Promise<unknown>> = {
    'a section': (n) => readSection(desk, n),
    'a tag': (n) => readTag(desk, n),
    'tags after it': (after) => pageOfTags(desk, { ...page, after }),
    'a tag to merge': (n, { tag }) => previewMerge(desk, n, tag),
    'a tag to merge into': (n, { tag }) => previewMerge(desk, tag, n),
    'an author': (n) => readAuthor(desk, n),
    'authors after it': (after) => pageOfAuthors(desk, { ...page, after }),
    'a standing page': (n) => openPage(desk, n, 'en'),
    'revisions of a page': (id) => listPageRevisions(desk, { id, locale: 'en' }),
    'revisions of a page before': (before, { page: id }) =>
      listPageRevisions(desk, { id, locale: 'en', before }),
    'revisions of a page, side by side': (to, { page: id }) =>
      comparePages(desk, { id, locale: 'en', from: 1, to }),
    'an audit entry': (n) => readAuditEntry(desk, n, 'en'),
    'what the audit is about': (id) => auditSubject(desk, { kind: 'tag', id }, 'en'),
    'articles in a section': (n) => listArticles(desk, { sections: [n] }, { limit: 10 }),
    'articles by an author': (author) => listArticles(desk, { author }, { limit: 10 }),
    'a revision': (n, { draft }) => showArticle(desk, draft, n),
    'a revision to preview': (n, { draft }) => readPreview(desk, draft, n, NOON),
    'revisions before': (n, { draft }) => listRevisions(desk, draft, n),
    'revisions side by side': (n, { draft }) => compareRevisions(desk, draft, n, 'work'),
    'versions of a front page': (before) => listVersions(desk, 'en', { before, limit: 10 }),
    'versions of a front page since': (n) => listSince(desk, 'en', n),
    'what can be placed': (n) => findCandidates(desk, { ...candidates, sections: [n] }),
    'a section for readers': (n) => readVersions('sections', n),
  }

  it.each(Object.entries(reads))('is unknown to whoever reads %s', async (_what, read) => {
    const room = await aRoom()
    const answer = async (number: number) => {
      const found = await read(number, room).catch((problem: unknown) => problem)
      return JSON.stringify(told(found)).replaceAll(String(number), 'n')
    }
    const unknown = await answer(UNKNOWN)
    for (const number of HANDMADE) expect(await answer(number), String(number)).toEqual(unknown)
  })
})
