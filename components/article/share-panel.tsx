import type { Edition } from '../site/edition.ts'
import { QrCode, QrSymbol } from '../ui/qr-code.tsx'

interface Props {
  headline: string
  /** The article's whole address. */
  address: string
  edition: Edition
}

/** Passing an article on. The buttons that need a script appear with it; the code is drawn here. */
export function SharePanel({ headline, address, edition: { t } }: Props) {
  const mail = `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(address)}`
  return (
    <section className="share" aria-labelledby="share">
      <QrSymbol id="article-qr" text={address} />
      <h2 id="share">{t('share.title')}</h2>
      <div className="share-ways">
        <button type="button" data-share="copy" hidden suppressHydrationWarning>
          {t('share.copy')}
        </button>
        <a href={mail}>{t('share.mail')}</a>
        <button type="button" data-share="system" hidden suppressHydrationWarning>
          {t('share.system')}
        </button>
        <details className="share-wechat">
          <summary>{t('share.wechat')}</summary>
          <div>
            <QrCode symbol="article-qr" label={t('share.qr')} />
            <p>{t('share.wechatHow')}</p>
          </div>
        </details>
      </div>
      <p className="share-status" data-share-status="" data-copied={t('share.copied')} role="status" />
      <div className="printed-address">
        <QrCode symbol="article-qr" label={t('share.qr')} />
        <p>
          {t('article.printed')}
          <br />
          {address}
        </p>
      </div>
    </section>
  )
}
