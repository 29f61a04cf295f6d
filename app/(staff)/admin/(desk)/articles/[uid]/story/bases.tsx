import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { stateName } from '#components/admin/translations/state-words.ts'
import type { Story } from '#domain/stories/desk.ts'
import { languageIn } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'
import { follow } from './actions.ts'

/** Which version each translates, where nobody began it as a translation. */
export async function Bases({ story: { versions, mayChange } }: { story: Story }) {
  const { t, locale: own } = await deskWords()
  const there = versions.filter(({ isTrashed }) => !isTrashed)
  if (!mayChange || there.length < 2) return null
  return (
    <Section
      id="bases"
      title={t('desk.translations.story.base')}
      lead={t('desk.translations.story.baseLead')}
      beside
    >
      {there.map(({ uid, locale, source, translates }) => {
        // Two cannot be translations of each other.
        const others = there.filter((one) => one.uid !== uid && one.source !== uid)
        if (others.length === 0) return null
        const options = others.flatMap((one) =>
          one.states.map(({ revision, version }) => ({
            value: `${one.uid} ${revision}`,
            label: t('desk.translations.story.option', {
              language: languageIn(own, one.locale),
              state: stateName({ version, number: revision }, t),
            }),
          })),
        )
        const chosen = options.find(({ value }) => source !== null && value.startsWith(source))?.value
        return (
          <ActionForm
            key={`${uid} ${translates}`}
            action={follow}
            label={t('desk.translations.story.baseOf', { language: languageIn(own, locale) })}
          >
            <input type="hidden" name="uid" value={uid} />
            <input type="hidden" name="seen" value={translates ?? ''} />
            <Choice
              as="select"
              name="source"
              label={t('desk.translations.story.baseOf', { language: languageIn(own, locale) })}
              options={[{ value: '', label: t('desk.translations.story.nothing') }, ...options]}
              defaultValue={chosen ?? ''}
            />
            <Submit tone="plain">{t('desk.translations.story.set')}</Submit>
          </ActionForm>
        )
      })}
    </Section>
  )
}
