import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { More } from '#components/admin/kit/more.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { formatMoment } from '#i18n/dates.ts'
import { deskWords } from '#server/desk/words.ts'
import { disable, enable } from './actions.ts'
import type { Part } from './part.ts'

/** Outside of what is folded away: why it is refused is said without scripts too. */
const DISABLE = 'disable'

/** Shuts somebody out, or lets them in again; what will happen is said before the button. */
export async function Access({ person: { uid, name, disabledAt }, at, confirmed }: Part) {
  const { t, locale, timeZone } = await deskWords()
  if (disabledAt === null) {
    return (
      <Section id="access" title={t('desk.staff.access.title')} beside>
        <More label={t('desk.staff.access.disable')}>
          <p>{t('desk.staff.access.disableLead', { name })}</p>
          {uid === at.person.uid && <p>{t('desk.staff.access.disableSelf')}</p>}
          <button type="submit" form={DISABLE} name="uid" value={uid} className="button is-danger">
            {t('desk.staff.access.disableSend', { name })}
          </button>
        </More>
        <ActionForm action={disable} id={DISABLE} label={t('desk.staff.access.disable')} />
      </Section>
    )
  }
  return (
    <Section
      id="access"
      title={t('desk.staff.access.title')}
      lead={t('desk.staff.access.disabled', { time: formatMoment(disabledAt, locale, timeZone) })}
      beside
    >
      {confirmed ? (
        <ActionForm action={enable} label={t('desk.staff.access.enable')}>
          <input type="hidden" name="uid" value={uid} />
          <p>{t('desk.staff.access.enableLead', { name })}</p>
          <Submit pending={t('desk.forms.saving')}>{t('desk.staff.access.enable')}</Submit>
        </ActionForm>
      ) : (
        <p>{t('desk.staff.access.disabledLead', { name })}</p>
      )}
    </Section>
  )
}
