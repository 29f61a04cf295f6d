import type { z } from 'zod'
import type { ArticleContent } from '#db/schema/json.ts'
import { contentOf } from '#domain/articles/content.ts'
import { createArticle } from '#domain/articles/create.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import type { Command } from '#domain/command.ts'
import { execute } from '#domain/execute.ts'
import { createSection } from '#domain/sections/create.ts'
import { slugify } from '#lib/slugify.ts'
import { asking } from './asking.ts'

/** Carries out a command that must not be refused. @param later milliseconds after noon */
export async function carryOut<Schema extends z.ZodType, Prepared, Found, Result>(
  command: Command<Schema, Prepared, Found, Result>,
  input: z.input<Schema>,
  later = 0,
): Promise<Result> {
  const outcome = await execute(command, input, asking(later))
  if (!outcome.ok)
    throw new Error(`${command.name}: ${outcome.refusal.key} ${JSON.stringify(outcome.refusal.params)}`)
  return outcome.result
}

/** A section with a name in both languages. @returns its id */
export async function aSection(en = 'Industry news', zh = '行业新闻', parentId: number | null = null) {
  return (await carryOut(createSection, { parentId, texts: { en: { name: en }, zh: { name: zh } } })).id
}

/** A draft of its own story. */
export async function aDraft(
  sectionId: number,
  given: Partial<ArticleContent> & { headline: string },
  more: { locale?: string; joins?: string } = {},
) {
  const { locale = 'en', joins } = more
  const content = contentOf({
    slug: slugify(given.headline),
    body: bodyOfParagraphs([`${given.headline}, said the association in Lanhu.`]),
    sections: [sectionId],
    ...given,
  })
  const made = await carryOut(createArticle, { locale, content, ...(joins !== undefined && { joins }) })
  return { ...made, content: { ...content, slug: made.slug } }
}

/** A live article of its own story. */
export async function aLiveArticle(...given: [...Parameters<typeof aDraft>, later?: number]) {
  const [sectionId, content, more = {}, later = 0] = given
  const draft = await aDraft(sectionId, content, more)
  await carryOut(publishArticle, { uid: draft.uid }, later)
  return draft
}
