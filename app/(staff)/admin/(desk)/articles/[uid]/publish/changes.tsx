import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { ChangeList } from '#components/admin/publishing/change-list.tsx'
import type { Actor } from '#domain/actor.ts'
import { findMedia } from '#domain/media/desk.ts'
import { listSections } from '#domain/sections/desk.ts'
import { comparePath } from '#i18n/desk-article-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import type { Part } from './part.ts'

/** What readers will get, or what of it they have otherwise now. */
export async function Changes({ standing, actor }: Part & { actor: Actor }) {
  const { uid, changes, live, liveState, locale: lang } = standing
  const { t, locale } = await deskWords()
  const sections = await listSections(actor)
  const leads = changes.flatMap((change) =>
    change.field === 'lead' ? [change.from, change.to].flatMap((use) => use?.media ?? []) : [],
  )
  const pictures = await findMedia(actor, leads, lang)
  const lead =
    live && (liveState === 'live' ? t('desk.publishing.changes.lead') : t('desk.publishing.changes.leadGone'))
  return (
    <Section
      id="changes"
      title={t('desk.publishing.changes.title')}
      lead={changes.length > 0 && lead}
      beside
      actions={
        live &&
        changes.length > 0 && (
          <ButtonLink href={comparePath(uid, live.revision, 'work')}>
            {t('desk.publishing.changes.compare')}
          </ButtonLink>
        )
      }
    >
      {changes.length === 0 ? (
        <p>{t(`desk.publishing.changes.${liveState === 'live' ? 'nothing' : 'nothingGone'}`)}</p>
      ) : (
        <ChangeList
          changes={changes}
          isChange={live !== null}
          lang={lang}
          sectionName={(id) => {
            const texts = sections.find((one) => one.id === id)?.texts ?? {}
            return (texts[lang] ?? Object.values(texts)[0])?.name ?? String(id)
          }}
          pictureOf={(media) => pictures.find((one) => one.uid === media)?.src}
          t={t}
          locale={locale}
        />
      )}
    </Section>
  )
}
