import { PasskeyList } from '#components/admin/account/passkey-list.tsx'
import { TotpForm } from '#components/admin/account/totp-form.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { readFactors, readTotpSetUp } from '#domain/factors/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { accountPath } from '#i18n/desk-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { confirmedAtDesk } from '#server/desk/confirmed.ts'
import { deskWords } from '#server/desk/words.ts'
import { changeTotp } from '../../../factor-actions.ts'
import { recoveryWords } from '../../../factor-words.ts'
import { NewPasskeyHere } from '../../../new-passkey.tsx'
import { titled } from '../../../titled.ts'
import { AccountPage } from '../account-page.tsx'
import { removePasskey, renamePasskey } from './actions.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

export const generateMetadata = () => titled((t) => t('desk.account.factors.title'))

/** What one shows beside the password: an app, passkeys, and codes for when they are lost. */
export default async function FactorsPage() {
  const at = await confirmedAtDesk(accountPath('factors'))
  const { t, locale, timeZone } = await deskWords()
  const { now } = deskRequest()
  const factors = await readFactors(at.actor)
  const time = (instant: number) => formatMoment(instant, locale, timeZone)
  const shown = await recoveryWords(at.person.email)
  return (
    <AccountPage at={at} part="factors">
      {factors.required && (
        <Notice>
          <p>{t('desk.account.factors.required')}</p>
        </Notice>
      )}
      <Section id="app" title={t('desk.account.app.title')} lead={t('desk.account.app.lead')} beside>
        <TotpForm
          action={changeTotp}
          t={t}
          since={factors.totp && time(factors.totp.since)}
          offer={await readTotpSetUp(at.actor, now)}
          removable={factors.removable}
          shown={shown}
        />
      </Section>
      <Section
        id="passkeys"
        title={t('desk.account.passkeys.title')}
        lead={t('desk.account.passkeys.lead')}
        beside
      >
        <PasskeyList
          passkeys={factors.passkeys}
          rename={renamePasskey}
          remove={removePasskey}
          removable={factors.removable}
          t={t}
          time={time}
        />
        <NewPasskeyHere shown={shown} />
      </Section>
      <Section id="codes" title={t('desk.account.codes.title')} lead={t('desk.account.codes.lead')} beside>
        <RecoveryCodes factors={factors} shown={shown} t={t} />
      </Section>
    </AccountPage>
  )
}
