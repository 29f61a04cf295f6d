import { Blocks } from './blocks.tsx'
import { Footnotes } from './footnotes.tsx'
import { readingOf, type Body as BodyOf } from './reading.ts'
import type { Drawable } from '#domain/media/reader.ts'
import type { Translator } from '#i18n/translate.ts'

interface Props {
  body: BodyOf
  pictures: Map<string, Drawable>
  t: Translator
  /** Place and agency words that open the first paragraph. */
  dateline?: string
}

/** The text of an article or standing page, with its footnotes. */
export function Body({ body, pictures, t, dateline }: Props) {
  const reading = readingOf(body, pictures, t)
  const blocks = body.doc.content ?? []
  const opensWithText = blocks[0]?.type === 'paragraph'
  return (
    <div className="body">
      {dateline && !opensWithText && <p className="dateline">{dateline}</p>}
      <Blocks nodes={blocks} reading={reading} opening={opensWithText ? dateline : undefined} />
      <Footnotes reading={reading} />
    </div>
  )
}
