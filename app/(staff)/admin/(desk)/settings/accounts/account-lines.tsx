import { Field } from '#components/admin/form/field.client.tsx'
import type { SettingValue } from '#domain/settings/keys.ts'
import { deskWords } from '#server/desk/words.ts'

type Accounts = SettingValue<'social.accounts'>

/** Accounts of one language at most (domain/settings/keys.ts), and empty lines for new ones. */
const MOST = 12
const EMPTY = 2

interface Props {
  field: string
  accounts: Accounts
  /** Its own name: labels must tell the languages apart. */
  language: string
}

/** Accounts elsewhere, each on a line. */
export async function AccountLines({ field, accounts, language }: Props) {
  const { t } = await deskWords()
  const lines: Accounts = [
    ...accounts,
    ...Array.from({ length: EMPTY }, () => ({ name: '', url: '' })),
  ].slice(0, MOST)
  return lines.map(({ name, url }, at) => (
    <fieldset key={`${at} ${name} ${url}`} className="account-line">
      <legend className="hidden-label">
        {t('desk.settings.accounts.social', { language })} {at + 1}
      </legend>
      <Field
        name={`${field}.${at}.name`}
        label={t('desk.settings.accounts.service', { n: at + 1 })}
        defaultValue={name}
        autoComplete="off"
      />
      <Field
        type="url"
        name={`${field}.${at}.url`}
        label={t('desk.settings.accounts.url', { n: at + 1 })}
        hint={at === 0 ? t('desk.settings.accounts.urlHint') : undefined}
        defaultValue={url}
        autoComplete="off"
      />
    </fieldset>
  ))
}
