import { Choice } from '#components/admin/form/choice.client.tsx'
import type { Compared, ListedRevision, Side } from '#domain/revisions/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import { comparePath } from '#i18n/desk-article-paths.ts'
import { deskWords } from '#server/desk/words.ts'

interface Props {
  uid: string
  compared: Pick<Compared, 'from' | 'to'>
  revisions: ListedRevision[]
}

/** Which two are compared. */
export async function CompareChoice({ uid, compared: { from, to }, revisions }: Props) {
  const { t, locale, timeZone } = await deskWords()
  // The two themselves may be older than what the list begins with.
  const sides = [from, to].filter(({ number }) => !revisions.some((one) => one.number === number))
  const known = [...revisions, ...sides].flatMap(({ number, at }) =>
    number === null ? [] : [{ number, at }],
  )
  const options = [
    { value: 'work', label: t('desk.revisions.compare.work') },
    ...known.map(({ number, at }) => ({
      value: String(number),
      label: t('desk.revisions.compare.one', { number, time: formatMoment(at, locale, timeZone) }),
    })),
  ]
  const valueOf = ({ number }: Side) => (number === null ? 'work' : String(number))
  return (
    <form className="filters is-wide" method="get" action={comparePath(uid, 'work', 'work')}>
      <Choice
        as="select"
        name="from"
        label={t('desk.revisions.compare.from')}
        defaultValue={valueOf(from)}
        options={options}
      />
      <Choice
        as="select"
        name="to"
        label={t('desk.revisions.compare.to')}
        defaultValue={valueOf(to)}
        options={options}
      />
      <button type="submit" className="button is-plain">
        {t('desk.revisions.compare.show')}
      </button>
    </form>
  )
}
