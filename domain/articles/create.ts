import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { locales } from '#db/schema/locales.ts'
import { snapshot } from '#domain/actor.ts'
import { freeSlug } from '#domain/addresses/inside.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { checkToSave } from './checks.ts'
import { articleContent } from './content.ts'
import { addArticle, hasLocale, storyIdOf } from './rows.ts'

/** Begins an article: of a new story, or as another language of an article's story. */
export const createArticle = command({
  name: 'article.create',
  input: z.strictObject({
    locale: z.string(),
    content: articleContent,
    /** uid of an article whose story this one joins */
    joins: z.string().optional(),
    sample: z.boolean().default(false),
  }),
  allow: 'article:create',
  scope: {
    locales: (_found, input) => [input.locale],
    sections: (_found, input) => input.content.sections,
  },
  run: async ({ db, actor, now }, { input }) => {
    const { locale, content } = input
    const known = await db.select().from(locales).where(eq(locales.code, locale))
    if (known.length === 0) refuse('locale.unknown', { locale }, 'locale')
    await checkToSave(db, content)
    const storyId = input.joins === undefined ? null : await storyIdOf(db, input.joins)
    if (storyId !== null && (await hasLocale(db, storyId, locale)))
      refuse('story.hasLocale', { locale }, 'locale')
    const slug = await freeSlug(db, { locale, kind: 'article', slug: content.slug, targetId: null })
    const { article } = await addArticle(db, {
      storyId,
      locale,
      content: { ...content, slug },
      sample: input.sample,
      now,
      by: snapshot(actor),
    })
    return {
      result: { uid: article.uid, id: article.id, slug },
      subject: { kind: 'article', id: article.id },
      after: { locale, headline: content.headline, slug },
    }
  },
})
