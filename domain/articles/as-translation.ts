import type { ArticleContent } from '#db/schema/json.ts'
import type { Revision } from './rows.ts'

/**
 * What a translation begins with: the source's words, to be written over, in blocks of the same ids, by which both know each other
 * from then on. Pictures come with their words, which are translated too. What is the source's own, its address above all, stays
 * behind.
 */
export function asTranslation(
  { id, content }: Pick<Revision, 'id' | 'content'>,
  given: { headline: string; sections: number[] },
): ArticleContent {
  return {
    ...content,
    headline: given.headline || content.headline,
    sections: given.sections,
    slug: '',
    canonical: null,
    translates: id,
  }
}
