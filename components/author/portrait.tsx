import type { Drawable } from '#domain/media/reader.ts'
import { Picture } from '../picture/picture.tsx'

/** The face beside the name, which says who it is. */
export function Portrait({ picture }: { picture: Drawable | null }) {
  if (!picture) return null
  return (
    <div className="portrait crop">
      <Picture picture={picture} alt="" sizes="10rem" eager />
    </div>
  )
}
