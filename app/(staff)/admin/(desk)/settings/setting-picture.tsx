import { PictureField } from '#components/admin/settings/picture-field.client.tsx'
import type { Actor } from '#domain/actor.ts'
import { findMedia } from '#domain/media/desk.ts'
import type { SettingKey } from '#domain/settings/keys.ts'
import { messages } from '#i18n/messages.ts'
import { deskWords } from '#server/desk/words.ts'

interface Props {
  actor: Actor
  setting: SettingKey
  /** Values as they stand, by field. */
  seen: Record<string, unknown>
  label: string
}

/** A setting that is a picture out of the media. */
export async function SettingPicture({ actor, setting, seen, label }: Props) {
  const { locale } = await deskWords()
  const uid = seen[setting] as string
  const [picture] = uid === '' ? [] : await findMedia(actor, [uid], locale)
  const { pictures, settings } = messages[locale].desk
  return (
    <PictureField
      key={uid}
      name={setting}
      label={label}
      uid={uid}
      picture={picture ? { src: picture.src, name: picture.fileName } : null}
      locale={locale}
      pictures={pictures}
      words={settings.picture}
    />
  )
}
