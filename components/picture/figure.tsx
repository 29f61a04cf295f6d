import type { Picture as PictureOf } from '#domain/articles/types.ts'
import { Picture } from './picture.tsx'

interface Props {
  picture: PictureOf
  sizes: string
  className?: string
  first?: boolean
}

/** A picture with its caption and credit. */
export function PictureFigure({ picture, sizes, className, first }: Props) {
  return (
    <figure className={className}>
      <Picture picture={picture} alt={picture.alt} sizes={sizes} first={first} />
      <Caption caption={picture.caption} credit={picture.credit} />
    </figure>
  )
}

export function Caption({ caption, credit }: { caption: string; credit: string }) {
  if (!caption && !credit) return null
  return (
    <figcaption>
      {caption} {credit && <span className="credit">{credit}</span>}
    </figcaption>
  )
}
