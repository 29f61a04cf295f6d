import { QrCode, QrSymbol } from '#components/ui/qr-code.tsx'
import type { TotpOffer } from '#domain/factors/offer.ts'
import type { Translator } from '#i18n/translate.ts'
import { CodeField } from '../form/code-field.client.tsx'
import { Submit } from '../form/submit.client.tsx'
import { ButtonRow } from '../kit/button-row.tsx'
import { Copyable } from '../kit/copyable.client.tsx'

const QR = 'totp-qr'

/** The secret for an authenticator app, drawn and spelled, and the field for the first code. */
export function TotpOfferFields({ offer, t }: { offer: TotpOffer; t: Translator }) {
  return (
    <>
      <ol className="totp-steps">
        <li>
          <p>{t('desk.account.app.scan')}</p>
          <QrSymbol id={QR} text={offer.uri} />
          <QrCode symbol={QR} label={t('desk.account.app.qr')} />
          <p>
            <a href={offer.uri}>{t('desk.account.app.open')}</a>
          </p>
          <div>
            <p>{t('desk.account.app.type')}</p>
            <p className="more-lead">{t('desk.account.app.typing')}</p>
          </div>
          <Copyable
            label={t('desk.account.app.key')}
            value={inFours(offer.secret)}
            words={{
              copy: t('desk.forms.copy'),
              copied: t('desk.forms.copied'),
              failed: t('desk.forms.copyFailed'),
            }}
          />
        </li>
        <li>
          <p>{t('desk.account.app.enter')}</p>
          <CodeField
            name="code"
            label={t('desk.account.app.code')}
            hint={t('desk.account.app.codeHint')}
            required
          />
        </li>
      </ol>
      <ButtonRow>
        {/* The first one is what Enter presses. */}
        <Submit name="do" value="confirm" pending={t('desk.forms.checking')}>
          {t('desk.account.app.confirm')}
        </Submit>
        <Submit name="do" value="start" tone="plain">
          {t('desk.account.app.again')}
        </Submit>
      </ButtonRow>
    </>
  )
}

/** As it can be typed without losing one's place; apps skip the blanks. */
function inFours(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, '$& ')
}
