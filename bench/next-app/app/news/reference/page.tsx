import type { Metadata } from 'next'
import Link from 'next/link'
import { readStory } from '../../../story.ts'

/** Kept by Next's own static cache: made once, by the build. */
export const dynamic = 'force-static'

const KEY = 'pay-for-the-operator'
const RELATED = [
  'foundry-orders-autumn',
  'gear-night-shift-ends',
  'lathe-buy-back',
  'one-pump-housing',
  'steel-price-formula',
]

export function generateMetadata(): Metadata {
  const { headline, standfirst } = readStory(KEY)
  return { title: headline, description: standfirst, openGraph: { title: headline, description: standfirst } }
}

/** The article that the bench asks Masthead for, with what stands around it there. */
export default function Page() {
  const story = readStory(KEY)
  return (
    <>
      <article>
        <nav aria-label="You are here">
          <Link href="/">Front page</Link> ›{' '}
          <Link href={`/sections/${story.sections[0]}`}>{story.sections[0]}</Link>
        </nav>
        <p>{story.kicker}</p>
        <h1>{story.headline}</h1>
        <p>{story.standfirst}</p>
        <p>
          <time dateTime={story.shown}>{story.shown}</time>
        </p>
        {story.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <ul>
          {story.tags.map((tag) => (
            <li key={tag}>
              <Link href={`/tags/${tag}`}>{tag}</Link>
            </li>
          ))}
        </ul>
      </article>
      <aside>
        <h2>Related</h2>
        <ul>
          {RELATED.map(readStory).map(({ slug, headline, shown }) => (
            <li key={slug}>
              <Link href={`/news/${slug}`}>{headline}</Link> <time dateTime={shown}>{shown}</time>
            </li>
          ))}
        </ul>
      </aside>
    </>
  )
}
