import type { Database } from '#db/client.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { freeSlug } from '#domain/addresses/inside.ts'
import { slugify } from '#lib/slugify.ts'
import type { Article } from './rows.ts'

/**
 * The slug an article gets: the one somebody chose, or one made of its headline; with a suffix where another article has had it.
 * @returns '' while there is neither slug nor headline
 */
export async function slugFor(
  db: Database,
  { id, locale }: Pick<Article, 'id' | 'locale'>,
  { slug, headline }: Pick<ArticleContent, 'slug' | 'headline'>,
): Promise<string> {
  if (slug === '' && headline === '') return ''
  // A headline may have nothing that could stand in an address, being in another script.
  const wanted = slug || slugify(headline) || `article-${id}`
  return freeSlug(db, { locale, kind: 'article', slug: wanted, targetId: id })
}
