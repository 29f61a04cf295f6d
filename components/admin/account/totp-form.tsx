import type { TotpOffer } from '#domain/factors/offer.ts'
import type { Translator } from '#i18n/translate.ts'
import { ActionForm } from '../form/action-form.client.tsx'
import type { ShownWords } from '../form/shown-once.tsx'
import { Submit } from '../form/submit.client.tsx'
import { More } from '../kit/more.tsx'
import { Tag } from '../kit/tag.tsx'
import { TotpOfferFields } from './totp-offer.tsx'
import type { FormAction } from './types.ts'

interface Props {
  action: FormAction
  t: Translator
  /** Since when an app is in use, in words; null where none is. */
  since: string | null
  /** The app that is being set up. */
  offer: TotpOffer | null
  removable: boolean
  shown: ShownWords
}

/**
 * Everything about one's authenticator app. It is one form whatever state the app is in, so that what it answers is shown
 * after the page has changed below it: also without scripts, where React knows a form by its place.
 */
export function TotpForm({ action, t, since, offer, removable, shown }: Props) {
  return (
    <ActionForm action={action} label={t('desk.account.app.title')} shown={shown}>
      {since !== null && (
        <p>
          <Tag tone="done">{t('desk.account.app.since', { time: since })}</Tag>
        </p>
      )}
      {offer && since !== null && <p>{t('desk.account.app.replacing')}</p>}
      {offer ? (
        <TotpOfferFields offer={offer} t={t} />
      ) : (
        <>
          {since === null && <p className="more-lead">{t('desk.account.app.none')}</p>}
          <Submit name="do" value="start" tone="plain">
            {t(since === null ? 'desk.account.app.start' : 'desk.account.app.replace')}
          </Submit>
        </>
      )}
      {removable && since !== null && (
        <More label={t('desk.account.app.remove')} spoken={t('desk.account.app.removeSend')}>
          <p className="more-lead">{t('desk.account.app.removeLead')}</p>
          <Submit name="do" value="remove" tone="danger">
            {t('desk.account.app.removeSend')}
          </Submit>
        </More>
      )}
    </ActionForm>
  )
}
