import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Facts } from '#components/admin/kit/facts.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { accountPath } from '#i18n/desk-paths.ts'
import { confirmedAtDesk } from '#server/desk/confirmed.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { AccountPage } from '../account-page.tsx'
import { changeEmail } from './actions.ts'

export const generateMetadata = () => titled((t) => t('desk.account.email.title'))

export default async function EmailPage() {
  const at = await confirmedAtDesk(accountPath('email'))
  const { t } = await deskWords()
  return (
    <AccountPage at={at} part="email">
      <Section id="email" title={t('desk.account.email.title')} lead={t('desk.account.email.lead')} beside>
        <Facts facts={[{ label: t('desk.account.email.present'), value: at.person.email }]} />
        <ActionForm action={changeEmail}>
          <Field
            name="email"
            type="email"
            label={t('desk.account.email.next')}
            autoComplete="email"
            required
          />
          <Submit pending={t('desk.forms.saving')}>{t('desk.account.email.send')}</Submit>
        </ActionForm>
      </Section>
    </AccountPage>
  )
}
