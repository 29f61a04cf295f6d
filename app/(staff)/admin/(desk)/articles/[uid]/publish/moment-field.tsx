import { Field } from '#components/admin/form/field.client.tsx'
import { formatMoment } from '#i18n/dates.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'

interface Props {
  name: string
  label: string
  /** `2026-11-23T18:30`, in the site's zone. */
  defaultValue?: string | undefined
}

/** A date and a time in the site's zone, which is said, with what time it is there. */
export async function MomentField({ name, label, defaultValue }: Props) {
  const { t, locale, timeZone } = await deskWords()
  return (
    <Field
      name={name}
      type="datetime-local"
      label={label}
      hint={t('desk.publishing.publish.atHint', {
        zone: timeZone,
        time: formatMoment(deskRequest().now, locale, timeZone),
      })}
      short
      {...(defaultValue !== undefined && { defaultValue })}
    />
  )
}
