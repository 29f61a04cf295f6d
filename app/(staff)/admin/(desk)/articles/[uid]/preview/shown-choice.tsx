import { Choice } from '#components/admin/form/choice.client.tsx'
import type { ListedRevision } from '#domain/revisions/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { previewPath } from '#i18n/desk-article-paths.ts'
import { deskWords } from '#server/desk/words.ts'

interface Props {
  uid: string
  /** Number of what is shown now; undefined is the working copy. */
  revision: number | undefined
  isPhone: boolean
  revisions: ListedRevision[]
}

/** Which revision is shown: the working copy, or one that somebody made on purpose. */
export async function ShownChoice({ uid, revision, isPhone, revisions }: Props) {
  const { t, locale, timeZone } = await deskWords()
  const offered = revisions.filter((one) => one.reason !== 'autosave' || one.number === revision)
  return (
    <form className="filters" method="get" action={previewPath(uid)}>
      {isPhone && <input type="hidden" name="width" value="phone" />}
      <Choice
        as="select"
        name="revision"
        label={t('desk.preview.shows')}
        defaultValue={revision === undefined ? '' : String(revision)}
        options={[
          { value: '', label: t('desk.preview.work') },
          ...offered.map(({ number, at }) => ({
            value: String(number),
            label: t('desk.preview.revision', { number, time: formatMoment(at, locale, timeZone) }),
          })),
        ]}
      />
      <button type="submit" className="button is-plain">
        {t('desk.preview.show')}
      </button>
    </form>
  )
}
