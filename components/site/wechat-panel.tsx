import { Picture } from '../picture/picture.tsx'
import type { Edition } from './edition.ts'
import type { WechatView } from './site-view.ts'

interface Props {
  edition: Edition
  wechat: WechatView | null
  heading: 'h2' | 'h3'
}

/** The official account's QR picture: WeChat Subscription, 微信订阅. */
export function WechatPanel({ edition: { t }, wechat, heading: Heading }: Props) {
  if (!wechat) return null
  return (
    <section className="wechat">
      <Heading>{t('wechat.title')}</Heading>
      <Picture picture={wechat.picture} alt={t('wechat.qr')} sizes="8rem" />
      <p>
        {wechat.account && <strong>{t('wechat.account', { account: wechat.account })}</strong>}{' '}
        {t('wechat.how')}
      </p>
    </section>
  )
}
