import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { may } from '#domain/actor.ts'
import { listSections } from '#domain/sections/desk.ts'
import { readStory } from '#domain/stories/desk.ts'
import { newArticlePath, workPath } from '#i18n/desk-article-paths.ts'
import { frontDeskPath } from '#i18n/desk-site-paths.ts'
import { besidePath } from '#i18n/desk-work-paths.ts'
import { isLocale, languageIn } from '#i18n/locales.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { localesToBegin } from '../language-links.ts'
import type { Part } from './part.ts'

interface Props extends Part {
  actor: AtDesk['actor']
}

/** From what has just gone out on to what often comes next: its other languages, and the front page. */
export async function NextSteps({ standing, actor }: Props) {
  const { uid, locale } = standing
  const { t, locale: shown } = await deskWords()
  const { versions } = await readStory(actor, uid)
  const waiting = versions.filter((one) => one.uid !== uid && one.liveState === 'none' && !one.isTrashed)
  const begin = localesToBegin(actor, standing, versions, await listSections(actor))
  return (
    <div className="page-actions">
      {begin.map((code) => (
        <ButtonLink key={code} href={newArticlePath({ joins: uid, locale: code })}>
          {t('desk.editor.bar.translate', { language: languageIn(shown, code) })}
        </ButtonLink>
      ))}
      {waiting.map((one) => (
        <ButtonLink key={one.uid} href={one.source === null ? workPath(one.uid) : besidePath(one.uid)}>
          {t('desk.editor.bar.openOther', {
            language: languageIn(shown, one.locale),
            headline: one.headline || t('desk.editor.page.untitled'),
          })}
        </ButtonLink>
      ))}
      {isLocale(locale) && may(actor, 'front:edit', { locales: [locale] }) && (
        <ButtonLink href={frontDeskPath({ locale })}>{t('desk.publishing.next.front')}</ButtonLink>
      )}
    </div>
  )
}
