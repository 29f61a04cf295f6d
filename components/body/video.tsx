import { videoSite } from '#domain/body/video-address.ts'
import type { Translator } from '#i18n/translate.ts'
import { attribute, type BodyNode } from './reading.ts'

/**
 * A video of another site. No third party sees our readers before they press: with scripts the player comes
 * into the page then (client/video.ts), without them there is the way to its site.
 */
export function Video({ node, t }: { node: BodyNode; t: Translator }) {
  const site = videoSite({ provider: attribute(node, 'provider'), video: attribute(node, 'video') })
  if (!site) return null
  const provider = site.name
  const title = attribute(node, 'title') || t('article.video')
  return (
    <figure className="video">
      <button
        type="button"
        hidden
        data-player={site.player}
        data-title={title}
        data-note={t('article.playNote', { provider })}
      >
        <strong>{title}</strong>
        <span>{t('article.play', { provider })}</span>
      </button>
      <a href={site.page}>
        <strong>{title}</strong>
        <span>{t('article.watch', { provider })}</span>
      </a>
      <figcaption>{t('article.leaves')}</figcaption>
    </figure>
  )
}
