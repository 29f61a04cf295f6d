import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import type { ShownWords } from '#components/admin/form/shown-once.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { More } from '#components/admin/kit/more.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import type { OwnFactors } from '#domain/factors/desk.ts'
import type { Translator } from '#i18n/translate.ts'
import { renewRecoveryCodes } from './actions.ts'

/** From here on down it is said that there are few left. */
const FEW = 3

interface Props {
  factors: OwnFactors
  shown: ShownWords
  t: Translator
}

/** How many recovery codes somebody has left, and new ones. */
export function RecoveryCodes({ factors: { recoveryCodes: left, totp, passkeys }, shown, t }: Props) {
  if (!totp && passkeys.length === 0) return <p className="more-lead">{t('desk.account.codes.none')}</p>
  const areFew = left <= FEW
  return (
    <>
      <p>
        <Tag tone={areFew ? 'warning' : 'done'}>{t('desk.account.codes.left', { n: left })}</Tag>{' '}
        {areFew && <span className="more-lead">{t('desk.account.codes.few')}</span>}
      </p>
      <ActionForm action={renewRecoveryCodes} label={t('desk.account.codes.renew')} shown={shown}>
        <More label={t('desk.account.codes.renew')}>
          <p className="more-lead">{t('desk.account.codes.renewLead')}</p>
          <Submit tone="plain" pending={t('desk.forms.saving')}>
            {t('desk.account.codes.renew')}
          </Submit>
        </More>
      </ActionForm>
    </>
  )
}
