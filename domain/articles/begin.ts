import { z } from 'zod'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { line } from '#lib/text.ts'
import { checkToSave } from './checks.ts'
import { contentOf } from './content.ts'
import { addArticle, hasLocale, loadArticle } from './rows.ts'

/** Begins an article with nothing written yet: of a new story, or as another language of an article's story. */
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
  find: async ({ db }, { section, joins }) => {
    const source = joins === undefined ? null : await loadArticle(db, joins)
    const sections = section === undefined ? (source?.head.content.sections ?? []) : [section]
    return { source, sections }
  },
  scope: {
    locales: (_found, { locale }) => [locale],
    sections: ({ sections }) => sections,
  },
  run: async ({ db, actor, now }, { input: { locale, headline }, found: { source, sections } }) => {
    const storyId = source?.article.storyId ?? null
    if (storyId !== null && (await hasLocale(db, storyId, locale)))
      refuse('story.hasLocale', { locale }, 'locale')
    const content = contentOf({
      ...{ headline, slug: '', sections, body: { version: 1, doc: { type: 'doc', content: [] } } },
      translates: source?.head.id ?? null,
    })
    await checkToSave(db, content)
    const by = snapshot(actor)
    const { article } = await addArticle(db, { storyId, locale, content, sample: false, now, by })
    return {
      result: { uid: article.uid },
      subject: { kind: 'article', id: article.id },
      after: { locale, headline },
    }
  },
})
