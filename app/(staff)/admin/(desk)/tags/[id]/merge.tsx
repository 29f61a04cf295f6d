import { nameIn } from '#components/admin/articles/choices.ts'
import { Field } from '#components/admin/form/field.client.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { pageOfTags } from '#domain/tags/desk.ts'
import { tagDeskPath } from '#i18n/desk-site-paths.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { MergePart } from './merge-part.tsx'
import type { Part } from './part.ts'

/** As many as are offered to be merged into: who looks for one types enough of it. */
const OFFERED = 10

interface Props extends Part {
  at: AtDesk
  /** What was typed to find the other one. */
  find: string | undefined
  /** Id of the other one; 0 until it is chosen. */
  into: number
}

/** Makes one tag of two: looked for first, looked at then, done last. */
export async function Merge({ tag, at, find, into }: Props) {
  const { t, locale } = await deskWords()
  const text = find?.trim() ?? ''
  const { tags } =
    text === ''
      ? { tags: [] }
      : await pageOfTags(at.actor, { state: 'used', text, locale, limit: OFFERED + 1 })
  const others = tags.filter(({ id }) => id !== tag.id).slice(0, OFFERED)
  return (
    <Section id="merge" title={t('desk.tags.merge.title')} lead={t('desk.tags.merge.lead')} beside>
      <form className="form" action={`${tagDeskPath(tag.id)}#merge`} method="get">
        <Field
          name="find"
          type="search"
          label={t('desk.tags.merge.find')}
          defaultValue={text}
          maxLength={120}
        />
        <button type="submit" className="button is-plain">
          {t('desk.tags.find')}
        </button>
      </form>
      {text !== '' && others.length === 0 && <p role="status">{t('desk.tags.noneFound', { text })}</p>}
      {into === 0 && others.length > 0 && (
        <Rows
          label={t('desk.tags.merge.found')}
          rows={others.map((other) => ({
            key: other.id,
            title: nameIn(other, locale),
            about: t('desk.tags.merge.articles', { n: sumOf(other.live) }),
            actions: (
              <a
                className="button is-plain"
                href={`${tagDeskPath(tag.id, { into: String(other.id) })}#merge`}
              >
                {t('desk.tags.merge.choose', { name: nameIn(other, locale) })}
              </a>
            ),
          }))}
        />
      )}
      {into > 0 && <MergePart tag={tag} at={at} into={into} />}
    </Section>
  )
}

function sumOf(live: Record<string, number>): number {
  return Object.values(live).reduce((sum, of) => sum + of, 0)
}
