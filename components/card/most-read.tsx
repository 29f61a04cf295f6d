import type { Headline } from '#domain/articles/types.ts'
import type { Edition } from '../site/edition.ts'
import { HeadlineList } from './headline-list.tsx'

/** What others read; nothing where nobody has read yet. */
export function MostRead({ headlines, edition }: { headlines: Headline[]; edition: Edition }) {
  if (headlines.length === 0) return null
  return (
    <section className="most-read">
      <h2>{edition.t('home.mostRead')}</h2>
      <HeadlineList headlines={headlines} edition={edition} as="numbers" />
    </section>
  )
}
