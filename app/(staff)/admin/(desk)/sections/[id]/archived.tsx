import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { formatMoment } from '#i18n/dates.ts'
import { deskWords } from '#server/desk/words.ts'
import { bringBack } from './actions.ts'
import type { Part } from './part.ts'

/** A section that was put away can be brought back. */
export async function Archived({ section: { id, archivedAt }, mayChange }: Part & { mayChange: boolean }) {
  const { t, locale, timeZone } = await deskWords()
  const time = formatMoment(archivedAt ?? 0, locale, timeZone)
  return (
    <Section id="ending" title={t('desk.sections.archived.since', { time })} beside>
      <p>{t('desk.sections.archived.backLead')}</p>
      {mayChange && (
        <ActionForm action={bringBack} label={t('desk.sections.archived.back')}>
          <input type="hidden" name="id" value={id} />
          <Submit pending={t('desk.forms.saving')}>{t('desk.sections.archived.back')}</Submit>
        </ActionForm>
      )}
    </Section>
  )
}
