import { Portrait } from '#components/admin/authors/portrait.client.tsx'
import { findMedia } from '#domain/media/desk.ts'
import { messages } from '#i18n/messages.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'

interface Props {
  at: AtDesk
  /** uid of the medium; null where there is none */
  portrait: string | null
  /** Id of the form it belongs to. */
  form: string
}

/** The portrait, chosen out of the media. */
export async function PortraitPart({ at, portrait, form }: Props) {
  const { locale } = await deskWords()
  const [picture] = portrait === null ? [] : await findMedia(at.actor, [portrait], locale)
  const { authors, pictures } = messages[locale].desk
  return (
    <Portrait
      // Saved by somebody else, it is another one.
      key={portrait}
      form={form}
      locale={locale}
      chosen={picture ? { media: picture.uid, src: picture.src } : null}
      words={authors.portrait}
      pictures={pictures}
    />
  )
}
