import type { Drawable } from '#domain/media/reader.ts'
import { focusClass } from './focus.ts'

interface Props {
  picture: Drawable
  alt: string
  /** How wide it is drawn, as for the attribute `sizes`. */
  sizes: string
  /** Above the fold: loaded at once. */
  eager?: boolean
  /** The largest above the fold: loaded at once, and before others. */
  first?: boolean
}

/** A picture in every format and size there is of it; the parent decides the crop. */
export function Picture({ picture, alt, sizes, eager = false, first = false }: Props) {
  const fallback = picture.sources.at(-1)
  return (
    <picture>
      {picture.sources.slice(0, -1).map(({ type, files }) => (
        <source key={type} type={type} srcSet={srcSet(files)} sizes={sizes} />
      ))}
      <img
        src={picture.src}
        srcSet={fallback && fallback.files.length > 1 ? srcSet(fallback.files) : undefined}
        sizes={fallback && fallback.files.length > 1 ? sizes : undefined}
        width={picture.width}
        height={picture.height}
        alt={alt}
        className={focusClass(picture)}
        loading={eager || first ? undefined : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}

function srcSet(files: Drawable['sources'][number]['files']): string {
  return files.map(({ src, width }) => `${src} ${width}w`).join(', ')
}
