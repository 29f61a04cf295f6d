import { Caption } from '../picture/figure.tsx'
import { Picture } from '../picture/picture.tsx'
import { attribute, type BodyNode, type Reading } from './reading.ts'

interface Props {
  node: BodyNode
  reading: Reading
  sizes: string
}

/** A picture in the text; where its file is withdrawn, nothing. */
export function BodyPicture({ node, reading, sizes }: Props) {
  const picture = reading.pictures.get(attribute(node, 'media'))
  if (!picture) return null
  return (
    <figure className={picture.height > picture.width ? 'picture is-tall' : 'picture'}>
      <Picture picture={picture} alt={attribute(node, 'alt')} sizes={sizes} />
      <Caption caption={attribute(node, 'caption')} credit={attribute(node, 'credit')} />
    </figure>
  )
}

/** Several pictures side by side. */
export function Gallery({ node, reading }: Omit<Props, 'sizes'>) {
  return (
    <section className="gallery" aria-label={reading.t('article.gallery')}>
      {(node.content ?? []).map((picture) => (
        <BodyPicture
          key={attribute(picture, 'id')}
          node={picture}
          reading={reading}
          sizes="(min-width: 48em) 21rem, 94vw"
        />
      ))}
    </section>
  )
}
