import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { schedulePath } from '#i18n/desk-article-paths.ts'
import { formatMoment } from '#i18n/dates.ts'
import { deskWords } from '#server/desk/words.ts'
import { unschedule } from './actions.ts'
import type { Part } from './part.ts'

/** What is to be published and waits for its time. */
export async function Waiting({ standing: { uid, publishing, may } }: Part) {
  const { t, locale, timeZone } = await deskWords()
  if (!publishing) return null
  const { id, dueAt, createdBy, kind } = publishing
  return (
    <Section id="publish" title={t('desk.publishing.waiting.title')} beside>
      <p className="publish-lead">
        {t('desk.publishing.waiting.publish', {
          time: formatMoment(dueAt, locale, timeZone),
          name: createdBy.name,
        })}{' '}
        {kind && t('desk.publishing.waiting.kind', { kind: t(`desk.publishing.kinds.${kind}`) })}{' '}
        <a href={schedulePath()}>{t('desk.publishing.waiting.all')}</a>
      </p>
      {may.publish && (
        <ActionForm key={id} action={unschedule} label={t('desk.publishing.waiting.cancel')}>
          <input type="hidden" name="uid" value={uid} />
          <input type="hidden" name="id" value={id} />
          <p>{t('desk.publishing.waiting.readOnly')}</p>
          <Submit tone="plain">{t('desk.publishing.waiting.cancel')}</Submit>
        </ActionForm>
      )}
    </Section>
  )
}
