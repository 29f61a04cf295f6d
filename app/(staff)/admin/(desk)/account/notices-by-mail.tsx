import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Checks } from '#components/admin/form/checks.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import type { NoticeMail } from '#domain/notices/types.ts'
import { deskWords } from '#server/desk/words.ts'
import { saveNoticesByMail } from './actions.ts'

/** Whether what one is told at the desk comes by mail too. */
export async function NoticesByMail({ wanted, isSetUp }: NoticeMail) {
  const { t } = await deskWords()
  return (
    <Section id="notices" title={t('desk.notices.mail.title')} lead={t('desk.notices.mail.lead')} beside>
      <ActionForm action={saveNoticesByMail}>
        <Checks
          name="noticesByMail"
          legend={t('desk.notices.mail.legend')}
          {...(!isSetUp && { hint: t('desk.notices.mail.notSetUp') })}
          options={[
            {
              value: 'yes',
              label: t('desk.notices.mail.option'),
              hint: t('desk.notices.mail.optionHint'),
            },
          ]}
          defaultValue={wanted ? ['yes'] : []}
        />
        <Submit pending={t('desk.forms.saving')}>{t('desk.forms.save')}</Submit>
      </ActionForm>
    </Section>
  )
}
