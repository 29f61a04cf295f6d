import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import type { Joinable, Story } from '#domain/stories/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { storyPath } from '#i18n/desk-work-paths.ts'
import { languageIn } from '#i18n/locales.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { join } from './actions.ts'

interface Props {
  uid: string
  story: Story
  /** What was looked for, and what was found by it; null before. */
  text: string | undefined
  found: Joinable[] | null
}

/** Looks for an article in another language, to make one story of two. */
export async function JoinPart({ uid, story, text, found }: Props) {
  const { t, locale, timeZone } = await deskWords()
  const { now } = deskRequest()
  return (
    <Section id="join" title={t('desk.translations.story.join')} lead={t('desk.translations.story.joinLead')}>
      <form className="filters" method="get" action={storyPath(uid)} role="search" aria-labelledby="join">
        <Field
          name="text"
          type="search"
          label={t('desk.translations.story.search')}
          defaultValue={text}
          maxLength={400}
        />
        <div className="button-row">
          <button type="submit" className="button is-plain">
            {t('desk.translations.story.find')}
          </button>
        </div>
      </form>
      {found?.length === 0 && <EmptyState title={t('desk.translations.story.none')} />}
      {found && found.length > 0 && (
        <Rows
          label={t('desk.translations.story.results')}
          rows={found.map(({ uid: other, locale: language, headline, liveState, embargoUntil }) => {
            const name = headline || t('desk.editor.page.untitled')
            const holds = embargoUntil !== null && embargoUntil > now
            return {
              key: other,
              title: (
                <a href={workPath(other)}>
                  <InLanguage locale={language}>{name}</InLanguage>
                </a>
              ),
              state: (
                <Tag tone={liveState === 'live' ? 'done' : 'plain'}>
                  {t(`desk.articles.live.${liveState}`)}
                </Tag>
              ),
              about: [
                languageIn(locale, language),
                holds
                  ? t('desk.translations.story.joinsEmbargo', {
                      time: formatMoment(embargoUntil, locale, timeZone),
                    })
                  : '',
              ]
                .filter(Boolean)
                .join(' · '),
              actions: (
                <ActionForm key={`join ${story.story}`} action={join} className="line-form">
                  <input type="hidden" name="uid" value={uid} />
                  <input type="hidden" name="with" value={other} />
                  <input type="hidden" name="seen" value={story.story} />
                  <Submit tone="plain" spoken={t('desk.translations.story.joinOf', { headline: name })}>
                    {t('desk.translations.story.joinIt')}
                  </Submit>
                </ActionForm>
              ),
            }
          })}
        />
      )}
    </Section>
  )
}
