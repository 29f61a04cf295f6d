import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import type { Translator } from '#i18n/translate.ts'
import { ActionForm } from '../form/action-form.client.tsx'
import { Field } from '../form/field.client.tsx'
import type { ShownWords } from '../form/shown-once.tsx'
import { NewPasskey } from './new-passkey.client.tsx'
import type { FormAction } from './types.ts'

/** Of a passkey's name, in characters. */
const LONGEST_NAME = 80

interface Props {
  action: FormAction
  options: () => Promise<PublicKeyCredentialCreationOptionsJSON | null>
  t: Translator
  /** What it is called where nobody calls it otherwise. */
  name: string
  shown: ShownWords
}

/** Makes a passkey for whoever is signed in. */
export function NewPasskeyForm({ action, options, t, name, shown }: Props) {
  return (
    <ActionForm action={action} label={t('desk.account.passkeys.add')} shown={shown}>
      <noscript>
        <p>{t('desk.account.factors.scripts')}</p>
      </noscript>
      <NewPasskey
        options={options}
        words={{
          add: t('desk.account.passkeys.add'),
          waiting: t('desk.account.passkeys.waiting'),
          cancelled: t('desk.account.passkeys.cancelled'),
          known: t('desk.account.passkeys.known'),
          failed: t('desk.account.passkeys.failed'),
          unsupported: t('desk.account.passkeys.unsupported'),
        }}
      >
        <Field
          name="name"
          label={t('desk.account.passkeys.name')}
          hint={t('desk.account.passkeys.nameHint')}
          defaultValue={name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
        />
      </NewPasskey>
    </ActionForm>
  )
}
