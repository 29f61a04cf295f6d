import { nameIn } from '#components/admin/articles/choices.ts'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Facts } from '#components/admin/kit/facts.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { NotFound } from '#domain/refusal.ts'
import { previewMerge } from '#domain/tags/desk.ts'
import type { MergePreview } from '#domain/tags/types.ts'
import { listFormat } from '#i18n/lists.ts'
import { isLocale, languageIn } from '#i18n/locales.ts'
import { tagPath } from '#i18n/paths.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { merge } from './actions.ts'
import type { Part } from './part.ts'

/** What a merge would do, and the button that does it. */
export async function MergePart({ tag, at, into }: Part & { at: AtDesk; into: number }) {
  const { t, locale } = await deskWords()
  const preview = await previewMerge(at.actor, tag.id, into).catch((problem: unknown) => {
    if (problem instanceof NotFound) return null
    throw problem
  })
  if (!preview) {
    return (
      <Notice tone="warning">
        <p>{t(into === tag.id ? 'desk.tags.merge.itself' : 'desk.tags.merge.gone')}</p>
      </Notice>
    )
  }
  const [from, to] = [nameIn(preview.from, locale), nameIn(preview.into, locale)]
  const words = (list: readonly string[]) => listFormat([...list], locale).join('')
  const nothing = t('desk.tags.merge.nothing')
  return (
    <ActionForm action={merge} label={t('desk.tags.merge.title')}>
      <h3>{t('desk.tags.merge.preview', { from, to })}</h3>
      <Facts
        facts={[
          { label: t('desk.tags.merge.moves'), value: articlesIn(preview.from, t) },
          {
            label: t('desk.tags.merge.addresses'),
            value: preview.addresses.length === 0 ? nothing : <Addresses of={preview.addresses} />,
          },
          {
            label: t('desk.tags.merge.words'),
            value: preview.aliases.length === 0 ? nothing : words(preview.aliases.map(({ name }) => name)),
          },
          ...preview.names.map(({ locale: code, name }) => ({
            label: t('desk.tags.merge.name', {
              language: languageIn(locale, code),
            }),
            value: name,
          })),
        ]}
      />
      <p>{t('desk.tags.merge.forGood')}</p>
      <input type="hidden" name="fromId" value={tag.id} />
      <input type="hidden" name="intoId" value={into} />
      <Submit tone="danger" pending={t('desk.tags.merge.pending')}>
        {t('desk.tags.merge.send', { from, to })}
      </Submit>
    </ActionForm>
  )
}

function Addresses({ of }: { of: MergePreview['addresses'] }) {
  return (
    <ul>
      {of.map(({ locale, slug, to }) =>
        isLocale(locale) ? (
          <li key={`${locale} ${slug}`}>
            {tagPath(locale, slug)} → {tagPath(locale, to)}
          </li>
        ) : null,
      )}
    </ul>
  )
}

function articlesIn({ live }: MergePreview['from'], t: Awaited<ReturnType<typeof deskWords>>['t']): string {
  return t('desk.tags.merge.articles', { n: Object.values(live).reduce((sum, of) => sum + of, 0) })
}
