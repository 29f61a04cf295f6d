import type { Translator } from '#i18n/translate.ts'
import { attribute, type BodyNode } from './reading.ts'

/** Names and addresses of the video sites we know. */
const providers: Record<string, { name: string; address: (video: string) => string }> = {
  bilibili: { name: 'Bilibili', address: (video) => `https://www.bilibili.com/video/${video}` },
  tencent: { name: '腾讯视频', address: (video) => `https://v.qq.com/x/page/${video}.html` },
  vimeo: { name: 'Vimeo', address: (video) => `https://vimeo.com/${video}` },
  youku: { name: '优酷', address: (video) => `https://v.youku.com/v_show/id_${video}.html` },
  youtube: { name: 'YouTube', address: (video) => `https://www.youtube.com/watch?v=${video}` },
}

/** A way to the video at its site: no third party sees our readers before they go there. */
export function Video({ node, t }: { node: BodyNode; t: Translator }) {
  const provider = Object.hasOwn(providers, attribute(node, 'provider'))
    ? providers[attribute(node, 'provider')]
    : null
  if (!provider) return null
  const title = attribute(node, 'title') || t('article.video')
  return (
    <figure className="video">
      <a href={provider.address(encodeURIComponent(attribute(node, 'video')))}>
        <strong>{title}</strong>
        <span>{t('article.watch', { provider: provider.name })}</span>
      </a>
      <figcaption>{t('article.leaves')}</figcaption>
    </figure>
  )
}
