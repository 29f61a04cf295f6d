import { deviceName } from '#components/admin/account/device-name.ts'
import { NewPasskeyForm } from '#components/admin/account/new-passkey-form.tsx'
import type { ShownWords } from '#components/admin/form/shown-once.tsx'
import { relyingParty } from '#domain/passkeys/relying-party.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { addPasskey, newPasskeyOptions } from './factor-actions.ts'

/** Makes a passkey; where the desk is open at an address that browsers make none for, it says so. */
export async function NewPasskeyHere({ shown }: { shown: ShownWords }) {
  const { t } = await deskWords()
  const { origin, userAgent } = deskRequest()
  if (!relyingParty(origin)) return <p className="more-lead">{t('refusals.passkey.address')}</p>
  return (
    <NewPasskeyForm
      action={addPasskey}
      options={newPasskeyOptions}
      t={t}
      name={deviceName(userAgent, t)}
      shown={shown}
    />
  )
}
