import type { FrontView } from '#domain/front/reader.ts'
import { Card } from '../card/card.tsx'
import type { Edition } from '../site/edition.ts'
import { sectionPath } from '#i18n/paths.ts'

interface Props {
  block: FrontView['sections'][number]
  edition: Edition
  /** Place among the blocks: they take turns in how they are set. */
  at: number
}

/** A section on the front page: its newest large, the others beside it. */
export function SectionBlock({ block: { section, cards }, edition, at }: Props) {
  // What opens a block is the newest with a picture.
  const first = cards.find((card) => card.picture) ?? cards[0]
  const others = cards.filter((card) => card !== first)
  const id = `section-${section.sectionId}`
  return (
    <section className={`section-block turn-${at % 2}`} aria-labelledby={id}>
      <h2 id={id}>
        <a href={sectionPath(edition.locale, section.slug)}>{section.name}</a>
      </h2>
      <div className="block-cards">
        {first && (
          <Card
            card={first}
            edition={edition}
            heading="h3"
            look="large"
            picture="(min-width: 64em) 36rem, (min-width: 48em) 52vw, 94vw"
            sectionName={false}
          />
        )}
        <div className="block-others">
          {others.map((card, place) => (
            <Card
              key={card.articleId}
              card={card}
              edition={edition}
              heading="h3"
              picture={place < 2 ? '(min-width: 64em) 18rem, 30vw' : null}
              standfirst={place < 2}
              look={place < 2 ? 'row' : 'text'}
              sectionName={false}
            />
          ))}
        </div>
      </div>
    </section>
  )
}
