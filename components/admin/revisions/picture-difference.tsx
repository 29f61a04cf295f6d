import type { Drawable } from '#domain/articles/types.ts'
import type { PictureDifference as Difference } from '#domain/revisions/types.ts'
import type { Translator } from '#i18n/translate.ts'
import { Beside } from './beside.tsx'
import { Runs } from './runs.tsx'

interface Props {
  picture: Difference
  pictures: ReadonlyMap<string, Drawable>
  t: Translator
}

const WORDS = ['alt', 'caption', 'credit'] as const

/** A picture before and after, and what changed in its words. */
export function PictureDifference({ picture, pictures, t }: Props) {
  const { from, to } = picture
  const draw = (uid: string | null) => <Thumbnail uid={uid} pictures={pictures} t={t} />
  const both = (
    <div className="difference-pictures">
      {draw(from)}
      {draw(to)}
    </div>
  )
  return (
    <>
      {from === to ? draw(to) : <Beside from={draw(from)} to={draw(to)} inOne={both} t={t} />}
      <dl className="difference-words">
        {WORDS.filter((name) => picture[name].length > 0).map((name) => (
          <div key={name}>
            <dt>{t(`desk.revisions.picture.${name}`)}</dt>
            <dd>
              <Runs runs={picture[name]} t={t} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Its words stand below, so it has none of its own. */
function Thumbnail({ uid, pictures, t }: { uid: string | null; pictures: Props['pictures']; t: Translator }) {
  if (uid === null) return <p className="difference-nothing">{t('desk.revisions.picture.none')}</p>
  const drawable = pictures.get(uid)
  if (!drawable) return <p className="difference-nothing">{t('desk.revisions.picture.gone')}</p>
  const { width, height, sources, src } = drawable
  return (
    <img
      className="difference-picture"
      src={sources.at(-1)?.files[0]?.src ?? src}
      width={width}
      height={height}
      alt=""
      loading="lazy"
    />
  )
}
