import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { standingToSource } from '#components/admin/translations/state-words.ts'
import { StateTags } from '#components/admin/articles/state-tags.tsx'
import type { Actor } from '#domain/actor.ts'
import type { Story, StoryVersion } from '#domain/stories/desk.ts'
import type { OpenedWork } from '#domain/working-copies/desk.ts'
import { newArticlePath, publishingPath, workPath } from '#i18n/desk-article-paths.ts'
import { besidePath } from '#i18n/desk-work-paths.ts'
import { languageIn } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'
import { placesOf } from '../../new/places.ts'
import { part } from './actions.ts'

interface Props {
  actor: Actor
  uid: string
  story: Story
  opened: OpenedWork
}

/** The versions that are there, and those that can be begun. */
export async function Versions({ actor, uid, story, opened }: Props) {
  const { t, locale: own } = await deskWords()
  const { versions } = story
  const open = await placesOf(actor, opened)
  const said = await Promise.all(versions.map((version) => actionsOf(version, story)))
  return (
    <Section
      id="versions"
      title={t('desk.translations.story.versions')}
      lead={t('desk.translations.story.lead')}
      actions={open.map(({ value }) => (
        <ButtonLink key={value} icon="add" href={newArticlePath({ joins: uid, locale: value })}>
          {t('desk.translations.story.begin', { language: languageIn(own, value) })}
        </ButtonLink>
      ))}
    >
      <Rows
        label={t('desk.translations.story.versions')}
        rows={versions.map((version, at) => {
          const { locale, headline, source, lag, current, isTrashed } = version
          const from = versions.find((one) => one.uid === source)
          return {
            key: version.uid,
            title: (
              <a href={workPath(version.uid)}>
                <InLanguage locale={locale}>{headline || t('desk.editor.page.untitled')}</InLanguage>
              </a>
            ),
            state: isTrashed ? (
              <Tag tone="warning">{t('desk.translations.story.trashed')}</Tag>
            ) : (
              <StateTags article={version} t={t} />
            ),
            about: [
              languageIn(own, locale),
              from ? t('desk.translations.story.follows', { language: languageIn(own, from.locale) }) : '',
              // What has changed stands as a tag.
              current && lag === 0 ? standingToSource({ lag, current }, t) : '',
            ]
              .filter(Boolean)
              .join(' · '),
            actions: said[at],
          }
        })}
      />
      {story.mayChange && versions.length > 1 && (
        <p className="part-lead">{t('desk.translations.story.partHint')}</p>
      )}
      {open.length === 0 && opened.translations.length > 0 && (
        <p className="part-lead">{t('desk.translations.story.complete')}</p>
      )}
    </Section>
  )
}

async function actionsOf(
  { uid, headline, source, isTrashed }: StoryVersion,
  { story, versions, mayChange }: Story,
) {
  const { t } = await deskWords()
  return (
    <>
      {source !== null && !isTrashed && (
        <ButtonLink tone="quiet" href={besidePath(uid)}>
          {t('desk.translations.story.beside')}
        </ButtonLink>
      )}
      {!isTrashed && (
        <ButtonLink tone="quiet" href={publishingPath(uid)}>
          {t('desk.translations.story.publish')}
        </ButtonLink>
      )}
      {mayChange && versions.length > 1 && (
        <ActionForm key={`part ${story}`} action={part} className="line-form">
          <input type="hidden" name="uid" value={uid} />
          <input type="hidden" name="seen" value={story} />
          <Submit
            tone="danger"
            spoken={t('desk.translations.story.partOf', {
              headline: headline || t('desk.editor.page.untitled'),
            })}
          >
            {t('desk.translations.story.part')}
          </Submit>
        </ActionForm>
      )}
    </>
  )
}
