import { z } from 'zod'
import { webAddress } from '#lib/text.ts'
import type { ArticleContent } from './types.ts'

const day = z.iso.date()

/**
 * Content without what is still being typed and can be no part of a page: half an address, half a date, a byline or a source
 * without a name. What passed the strict grammar comes back as it is.
 */
export function presentable(content: ArticleContent): ArticleContent {
  const { source, canonical } = content
  return {
    ...content,
    bylines: content.bylines.filter(({ name }) => name !== ''),
    source: source && source.name !== '' ? whole(source) : null,
    canonical: webAddress.safeParse(canonical).success ? canonical : null,
  }
}

function whole(source: NonNullable<ArticleContent['source']>): ArticleContent['source'] {
  const { url, publishedOn } = source
  return {
    ...source,
    url: webAddress.safeParse(url).success ? url : null,
    publishedOn: day.safeParse(publishedOn).success ? publishedOn : null,
  }
}
