import { and, eq, isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { localeCodes } from '#i18n/locales.ts'
import { pages } from '#db/schema/pages.ts'
import { authors, sections, tags } from '#db/schema/taxonomy.ts'
import { addRedirect } from '#domain/addresses/redirect.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { loadArticle } from '#domain/articles/rows.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { updateAuthor } from '#domain/authors/update.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { endBreaking } from '#domain/breaking/end.ts'
import { setBreaking } from '#domain/breaking/set.ts'
import type { Command } from '#domain/command.ts'
import { execute } from '#domain/execute.ts'
import { clearFront } from '#domain/front/clear.ts'
import { placeOnFront } from '#domain/front/place.ts'
import { planFront } from '#domain/front/plan.ts'
import { restoreFront } from '#domain/front/restore.ts'
import { setMenu } from '#domain/menus/set.ts'
import { archivePage } from '#domain/pages/archive.ts'
import { movePage } from '#domain/pages/move.ts'
import { savePage } from '#domain/pages/save.ts'
import { unarchivePage } from '#domain/pages/unarchive.ts'
import { NotFound } from '#domain/refusal.ts'
import { archiveSection } from '#domain/sections/archive.ts'
import { createSection } from '#domain/sections/create.ts'
import { moveSection } from '#domain/sections/move.ts'
import { updateSection } from '#domain/sections/update.ts'
import { setSetting } from '#domain/settings/set.ts'
import { archiveTag } from '#domain/tags/archive.ts'
import { createTag } from '#domain/tags/create.ts'
import { mergeTags } from '#domain/tags/merge.ts'
import { updateTag } from '#domain/tags/update.ts'
import { asking, NOON } from './asking.ts'
import { aDraft } from './newsroom.ts'

const DAY = 86_400_000

/** Changes of a newsroom as they come, the same ones for the same seed. */
export function randomChanges(seed: number) {
  let state = seed
  let made = 0
  /** A whole number from 0 to below `end` (mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * end)
  }
  const one = <T>(all: readonly T[]) => all[below(all.length)]!
  const some = <T>(all: readonly T[], most: number) => all.filter(() => below(all.length) < most)
  const chance = (percent: number) => below(100) < percent

  /** What is refused, or not there, changes nothing: then nothing may be wrong. */
  async function attempt(command: unknown, input: unknown): Promise<void> {
    await execute(command as Command, input, asking(++made * 1000)).catch((problem: unknown) => {
      if (!(problem instanceof NotFound)) throw problem
    })
  }
  const word = (of: string) => `${of} ${String.fromCharCode(97 + below(26))}${++made}`
  const idsOf = async (table: typeof sections | typeof tags | typeof authors | typeof pages) =>
    (await reading().select({ id: table.id }).from(table).where(isNull(table.archivedAt))).map(({ id }) => id)
  const texts = (of: string) => ({
    ...(chance(80) && { en: { name: word(of), ...(chance(50) && { description: word('On') }) } }),
    ...(chance(60) && { zh: { name: word(`中 ${of}`) } }),
  })
  const anArticle = async (liveState: 'live' | 'withdrawn', locale?: string) => {
    const isIn = locale === undefined ? undefined : eq(articles.locale, locale)
    return one(
      await reading()
        .select()
        .from(articles)
        .where(and(eq(articles.liveState, liveState), isIn)),
    )
  }
  const content = async () => ({
    sections: [one(await idsOf(sections)), ...some(await idsOf(sections), 1)],
    tags: some(await idsOf(tags), 2),
    bylines: some(await idsOf(authors), 1).map((authorId) => ({
      ...{ name: `Author ${authorId}`, authorId, role: 'words' as const },
    })),
    ...(chance(60) && { shownAt: NOON - below(50 * DAY) }),
  })

  /** Publishes an article, perhaps as another language of a story. */
  async function publish(): Promise<void> {
    const joined = chance(30) ? await anArticle('live', 'en') : undefined
    const locale = joined ? 'zh' : one(localeCodes)
    const more = { locale, ...(joined && { joins: joined.uid }) }
    const draft = await aDraft(1, { headline: word('Steel'), ...(await content()) }, more).catch(() => null)
    if (draft) await attempt(publishArticle, { uid: draft.uid })
  }

  async function correct(): Promise<void> {
    const article = await anArticle('live')
    if (!article) return
    const { head } = await loadArticle(reading(), article.uid)
    const change = one([
      async () => ({ body: bodyOfParagraphs([word('Text')]) }),
      async () => ({ headline: word('Headline') }),
      async () => ({ standfirst: word('Standfirst') }),
      async () => ({ slug: `slug-${++made}` }),
      async () => ({ noindex: !head.content.noindex }),
      content,
    ])
    const changed = { ...head.content, ...(await change()) }
    const kind = one(['typo', 'update', 'correction'] as const)
    await attempt(correctArticle, { uid: article.uid, content: changed, kind, note: 'As told.' })
  }

  const named = async (
    command: unknown,
    table: typeof sections | typeof tags | typeof authors,
    of: string,
  ) => {
    const locale = one(localeCodes)
    const text = chance(40)
      ? { name: word(of), slug: `${of.toLowerCase()}-${++made}` }
      : { name: `${of} again`, description: word('On') }
    await attempt(command, { id: one(await idsOf(table)), texts: { [locale]: text } })
  }

  const changes: (() => Promise<void>)[] = [
    publish,
    publish,
    publish,
    correct,
    correct,
    correct,
    correct,
    async () => attempt(withdrawArticle, { uid: (await anArticle('live'))?.uid, note: 'Wrong.' }),
    async () => attempt(publishArticle, { uid: (await anArticle('withdrawn'))?.uid }),
    () => attempt(createSection, { texts: texts('Section'), parentId: chance(50) ? 1 : null }),
    () => named(updateSection, sections, 'Section'),
    async () =>
      attempt(moveSection, {
        ...{ id: one(await idsOf(sections)), parentId: chance(50) ? one(await idsOf(sections)) : null },
        ...(chance(30) && { position: 1 }),
      }),
    async () => attempt(archiveSection, { id: one(await idsOf(sections)) }),
    () => attempt(createTag, { texts: texts('Tag') }),
    () => named(updateTag, tags, 'Tag'),
    async () => attempt(mergeTags, { fromId: one(await idsOf(tags)), intoId: one(await idsOf(tags)) }),
    async () => attempt(archiveTag, { id: one(await idsOf(tags)) }),
    () => attempt(createAuthor, { texts: texts('Author') }),
    () => named(updateAuthor, authors, 'Author'),
    () => attempt(setSetting, { key: 'site.name', locale: one(localeCodes), value: one(['A', 'B']) }),
    () => attempt(setSetting, { key: 'site.timeZone', value: one(['Asia/Shanghai', 'Europe/London']) }),
    async () =>
      attempt(placeOnFront, { uid: (await anArticle('live'))?.uid, area: one(['lead', 'second', 'picked']) }),
    () => attempt(clearFront, { locale: one(localeCodes), area: one(['lead', 'second', 'picked']) }),
    () => attempt(planFront, { locale: one(localeCodes), startsAt: NOON + DAY + below(DAY) }),
    () => attempt(restoreFront, { locale: one(localeCodes), to: 1 + below(9) }),
    async () =>
      attempt(setBreaking, {
        ...{ locale: 'en', text: word('Port'), endsAt: NOON + DAY },
        article: (await anArticle('live', 'en'))?.uid ?? null,
      }),
    () => attempt(endBreaking, { locale: 'en' }),
    async () => {
      const id = chance(60) ? one(await idsOf(pages)) : undefined
      const body = bodyOfParagraphs([chance(50) ? 'The same.' : word('Text')])
      const words = {
        name: one(['About', 'Contact']),
        slug: one(['about', 'contact', 'us']),
        description: '',
      }
      const place = { ...(chance(40) && { inFooter: chance(50) }), ...(chance(40) && { position: below(3) }) }
      await attempt(savePage, { locale: one(localeCodes), content: { ...words, body }, id, ...place })
    },
    async () => attempt(archivePage, { id: one(await idsOf(pages)) }),
    () => attempt(unarchivePage, { id: 1 + below(3) }),
    async () =>
      attempt(movePage, {
        ...{ id: one(await idsOf(pages)), after: chance(50) ? null : one(await idsOf(pages)) },
        ...(chance(30) && { inFooter: chance(50) }),
      }),
    async () => {
      const links = async () => [
        { kind: 'section', id: one(await idsOf(sections)), label: chance(30) ? 'Own' : null },
        { kind: 'tag', id: one(await idsOf(tags)), label: null },
        { kind: 'page', id: one(await idsOf(pages)), label: null },
        { kind: 'author', id: one(await idsOf(authors)), label: null },
        { kind: 'front', label: null },
      ]
      const items = [{ link: one(await links()), children: some(await links(), 2) }]
      const where = { locale: one(localeCodes), place: one(['header', 'footer']) }
      await attempt(setMenu, { ...where, items: chance(80) ? items : null })
    },
    () => attempt(addRedirect, { from: `/old.asp?id=${below(3)}`, to: one(['/en', '/zh', '/old.asp?id=2']) }),
  ]
  return { publish, next: () => one(changes)() }
}
