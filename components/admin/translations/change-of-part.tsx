import type { Drawable } from '#domain/articles/types.ts'
import type { PartChange } from '#domain/translations/types.ts'
import type { Translator } from '#i18n/translate.ts'
import { BlockRow } from '../revisions/block-difference.tsx'
import { PictureDifference } from '../revisions/picture-difference.tsx'
import { Runs } from '../revisions/runs.tsx'

interface Props {
  change: PartChange
  pictures: ReadonlyMap<string, Drawable>
  t: Translator
}

/** What changed in the words of one part of a source. */
export function ChangeOfPart({ change, pictures, t }: Props) {
  switch (change.kind) {
    case 'words':
      return (
        <p className="difference-part">
          <Runs runs={change.runs} t={t} />
        </p>
      )
    case 'picture':
      return (
        <div className="difference-part">
          <PictureDifference picture={change.picture} pictures={pictures} t={t} />
        </div>
      )
    case 'blocks':
      return (
        <ul className="drift-blocks">
          {change.blocks
            .filter(({ state, moved }) => state !== 'same' || moved)
            .map((block, at) => (
              <BlockRow key={at} block={block} pictures={pictures} t={t} />
            ))}
        </ul>
      )
  }
}
