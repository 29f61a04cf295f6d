import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { imports } from '#db/schema/journal.ts'
import { stories } from '#db/schema/stories.ts'
import { sections, sectionTexts } from '#db/schema/taxonomy.ts'
import { snapshot } from '#domain/actor.ts'
import { freeSlug } from '#domain/addresses/inside.ts'
import { addArticle, contentOf, loadArticle, putOut, type LoadedArticle } from '#domain/articles/inside.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { command, type CommandContext } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { siteZone } from '#domain/settings/inside.ts'
import { hashOf } from '#lib/hash.ts'
import { instantOf } from '#lib/instant.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { slugify } from '#lib/slugify.ts'
import { cleanText, filledLine } from '#lib/text.ts'
import { newUid } from '#lib/uid.ts'
import { readPage, type PageRead } from './page/read-page.ts'

/** Old pages name no link to the original, nor who took a picture; they are kept as they were. */
const OVERRIDE = 'Imported as it stood on the old page.'

/**
 * Takes an article out of a page saved as text from an old site. The same page a second time changes
 * nothing, whatever its file is called.
 */
export const importPage = command({
  name: 'import.page',
  input: z.strictObject({
    bytes: z.instanceof(Uint8Array),
    fileName: filledLine(255),
    /** Left out, it is told by the script of the headline. */
    locale: z.enum(localeCodes).optional(),
    /** Left out, the last section on the page's breadcrumb that is one here. */
    sectionId: z.int().positive().optional(),
    publish: z.boolean().default(false),
    sample: z.boolean().default(false),
  }),
  allow: 'article:create',
  also: ({ publish }) => (publish ? ['article:publish'] : []),
  prepare: async ({ bytes }) => {
    const read = readPage(bytes)
    if (!read.ok) refuse(`import.${read.problem}`, {}, 'bytes')
    const { headline, shown, origin, author, paragraphs } = read.page
    return { page: read.page, key: hashOf({ headline, shown, origin, author, paragraphs }) }
  },
  find: async ({ db }, input, { page, key }) => {
    const known = await articleOfImport(db, key)
    const locale = input.locale ?? localeOf(page)
    const sectionId = input.sectionId ?? (await sectionOnTheWay(db, page.breadcrumb))
    return { known, locale, sectionId }
  },
  scope: {
    locales: ({ known, locale }) => [known?.article.locale ?? locale],
    sections: ({ known, sectionId }) =>
      known?.head.content.sections ?? (sectionId === null ? [] : [sectionId]),
  },
  run: async (context, { input, prepared: { page, key }, found: { known, locale, sectionId } }) => {
    const { db, actor, now } = context
    const loaded = known ?? (await add(context, page, { locale, sectionId, sample: input.sample }))
    if (known && actor.kind !== 'system') {
      // Whoever imports a page of the samples wants it: it is no sample from now on.
      await db.update(stories).set({ sample: false }).where(eq(stories.id, known.article.storyId))
    }
    if (!known) {
      const { id: articleId } = loaded.article
      await db
        .insert(imports)
        .values({ uid: newUid(now), kind: 'page', key, articleId, fileName: input.fileName, at: now })
    }
    const publishing = input.publish && isToGoOut(loaded)
    const out = publishing ? await putOut(context, loaded, 'first', '', OVERRIDE) : null
    const { article, head } = loaded
    return {
      result: {
        state: known ? ('known' as const) : ('imported' as const),
        uid: article.uid,
        locale: article.locale,
        slug: out?.result.slug ?? head.content.slug,
        headline: head.content.headline,
        shownAt: head.content.shownAt,
        paragraphs: page.paragraphs.length,
        origin: page.origin,
        published: out !== null || article.liveState === 'live',
      },
      subject: { kind: 'article', id: article.id },
      before: known ? { liveState: article.liveState } : null,
      after: { fileName: input.fileName, key, by: snapshot(actor).name, published: out !== null },
      effects: out?.effects ?? [],
    }
  },
})

/** What is known already may lie in the trash, or wait for its time: that is the desk's business by then. */
function isToGoOut({ article: { liveState, workState, trashedAt } }: LoadedArticle): boolean {
  return liveState === 'none' && workState !== 'scheduled' && trashedAt === null
}

async function articleOfImport(db: Database, key: string): Promise<LoadedArticle | null> {
  const [row] = await db
    .select({ uid: articles.uid })
    .from(imports)
    .innerJoin(articles, eq(articles.id, imports.articleId))
    .where(and(eq(imports.kind, 'page'), eq(imports.key, key)))
  return row ? loadArticle(db, row.uid) : null
}

async function add(
  { db, actor, now }: CommandContext,
  page: PageRead,
  { locale, sectionId, sample }: { locale: string; sectionId: number | null; sample: boolean },
): Promise<LoadedArticle> {
  if (sectionId === null) refuse('import.noSection', { breadcrumb: page.breadcrumb.join(' » ') }, 'sectionId')
  const content = contentOfPage(page, sectionId, await siteZone(db))
  const wanted = content.slug === '' ? 'page' : content.slug
  const slug = await freeSlug(db, { locale, kind: 'article', slug: wanted, targetId: null })
  const by = snapshot(actor)
  return addArticle(db, {
    storyId: null,
    locale,
    content: { ...content, slug },
    sample,
    now,
    by,
  })
}

function contentOfPage(page: PageRead, sectionId: number, zone: string): ArticleContent {
  const line = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim()
  return contentOf({
    headline: line(page.headline),
    slug: slugify(page.headline),
    sections: [sectionId],
    body: bodyOfParagraphs(page.paragraphs.map(line)),
    shownAt: page.shown === null ? null : shownAt(page.shown, zone),
    bylines: page.author ? [{ name: line(page.author), authorId: null, role: 'words' }] : [],
    source: page.origin ? { name: line(page.origin), url: null, publishedOn: null, licence: null } : null,
    originality: page.origin ? 'reprint' : 'original',
  })
}

/** A page may tell a time that clocks have skipped: then it is the day that is known. */
function shownAt(shown: string, zone: string): number {
  try {
    return instantOf(shown, zone)
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem
    return instantOf(shown.slice(0, 10), zone)
  }
}

/** The section nearest to the article on the old page's breadcrumb that has its name here, in any language. */
async function sectionOnTheWay(db: Database, breadcrumb: readonly string[]): Promise<number | null> {
  const rows = await db
    .select({ sectionId: sectionTexts.sectionId, name: sectionTexts.name, slug: sectionTexts.slug })
    .from(sectionTexts)
    .innerJoin(sections, eq(sections.id, sectionTexts.sectionId))
    .where(isNull(sections.archivedAt))
  const same = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
  for (const name of breadcrumb.toReversed()) {
    const found = rows.find((row) => same(row.name) === same(name) || row.slug === slugify(name))
    if (found) return found.sectionId
  }
  return null
}

function localeOf(page: PageRead): 'en' | 'zh' {
  return /\p{Script=Han}/u.test(page.headline) ? 'zh' : 'en'
}
