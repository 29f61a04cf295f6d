import { z } from 'zod'
import { may, snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { line } from '#lib/text.ts'
import { asTranslation } from './as-translation.ts'
import { checkToSave } from './checks.ts'
import { contentOf } from './content.ts'
import { addArticle, hasLocale, liveRevision, loadArticle } from './rows.ts'

/**
 * Begins an article: of a new story with nothing written yet, or as another language of an article's story, with that one's words
 * to be translated.
 */
export const beginArticle = command({
  name: 'article.begin',
  input: z.strictObject({
    locale: z.enum(localeCodes),
    headline: line(400).default(''),
    /** The main section; where there is none, that of the article whose story it joins. */
    section: z.int().positive().optional(),
    /** uid of an article whose story this one joins */
    joins: z.string().optional(),
  }),
  allow: 'article:create',
  find: async ({ db, actor }, { section, joins, locale }) => {
    const source = joins === undefined ? null : await loadArticle(db, joins)
    // What counts is what readers of the source have (docs/decisions/0029-translations.md).
    const live = source?.article.liveState === 'live' ? await liveRevision(db, source.article) : null
    const original = live ?? source?.head ?? null
    const theirs = original?.content.sections ?? []
    const main = section ?? theirs[0]
    // It stands where its source does, as far as whoever begins it may put it there.
    const others = theirs.filter(
      (id) => id !== main && may(actor, 'article:create', { locales: [locale], sections: [id] }),
    )
    return { source, original, sections: main === undefined ? [] : [main, ...others] }
  },
  scope: {
    locales: (_found, { locale }) => [locale],
    sections: ({ sections }) => sections,
  },
  run: async ({ db, actor, now }, { input: { locale, headline }, found }) => {
    const { source, original, sections } = found
    const storyId = source?.article.storyId ?? null
    if (source && source.article.trashedAt !== null) refuse('story.trashed', {}, 'joins')
    if (storyId !== null && (await hasLocale(db, storyId, locale)))
      refuse('story.hasLocale', { locale }, 'locale')
    const content = original
      ? asTranslation(original, { headline, sections })
      : contentOf({ headline, slug: '', sections, body: { version: 1, doc: { type: 'doc', content: [] } } })
    await checkToSave(db, content)
    const by = snapshot(actor)
    const { article } = await addArticle(db, { storyId, locale, content, sample: false, now, by })
    return {
      result: { uid: article.uid },
      subject: { kind: 'article', id: article.id },
      after: { locale, headline: content.headline },
    }
  },
})
