import type { Card as CardOf } from '#domain/articles/types.ts'
import { Picture } from '../picture/picture.tsx'
import type { Edition } from '../site/edition.ts'
import { articlePath } from '#i18n/paths.ts'
import { Moment } from '../ui/moment.tsx'
import { headlineClass } from './headline.ts'

interface Props {
  card: CardOf
  edition: Edition
  heading: 'h2' | 'h3' | 'h4'
  /** How it is set; see card.css. */
  look?: 'lead' | 'large' | 'row' | 'text'
  /** As for `sizes` of pictures; null shows no picture. */
  picture: string | null
  standfirst?: boolean
  /** Where the section is plain from the place, only a kicker stands above. */
  sectionName?: boolean
  date?: boolean
  first?: boolean
}

/** An article in a list: one link, the headline's, that covers the whole card. */
export function Card(props: Props) {
  const { card, edition, heading: Heading, look, picture, standfirst = true, sectionName = true } = props
  const label = card.kicker || (sectionName ? card.section?.name : '')
  const classes = ['card', look && `card-${look}`, picture !== null && card.picture ? 'has-picture' : '']
  return (
    <article className={classes.filter(Boolean).join(' ')}>
      <div className="card-words">
        {label && <p className="kicker">{label}</p>}
        <Heading className={['headline', headlineClass(card.headline)].filter(Boolean).join(' ')}>
          <a href={articlePath(card.locale, card.slug)}>{card.headline}</a>
        </Heading>
        {standfirst && card.standfirst && <p className="standfirst">{card.standfirst}</p>}
        {props.date && <CardDate card={card} edition={edition} section={card.kicker !== '' && sectionName} />}
      </div>
      {picture !== null && card.picture && (
        <div className="crop">
          <Picture picture={card.picture} alt="" sizes={picture} first={props.first} />
        </div>
      )}
    </article>
  )
}

interface DateProps {
  card: CardOf
  edition: Edition
  /** Whether the section is named here, since a kicker stands in its place. */
  section: boolean
}

function CardDate({ card, edition: { locale, timeZone, now, t }, section }: DateProps) {
  return (
    <p className="card-date">
      <Moment at={card.shownAt} locale={locale} timeZone={timeZone} as="short" now={now} />{' '}
      <span>{t('list.minutes', { minutes: card.readingMinutes })}</span>
      {section && card.section && (
        <>
          {' '}
          <span>{card.section.name}</span>
        </>
      )}
    </p>
  )
}
