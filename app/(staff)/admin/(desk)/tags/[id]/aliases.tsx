import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { isLocale, localeCodes, localeFacts, localeTag } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'
import { addWord, removeWord } from './actions.ts'
import type { Part } from './part.ts'

/** The form that removes is not a row's: what it says must outlive the row. */
const REMOVE = 'remove-alias'

/** Other words by which a tag is found, in each language. */
export async function Aliases({ tag: { id, aliases } }: Part) {
  const { t, locale } = await deskWords()
  return (
    <Section id="aliases" title={t('desk.tags.aliases.title')} lead={t('desk.tags.aliases.lead')} beside>
      {aliases.length > 0 && (
        <Rows
          label={t('desk.tags.aliases.title')}
          rows={aliases.map((alias) => ({
            key: `${alias.locale}:${alias.name}`,
            title: <span lang={tagOf(alias.locale)}>{alias.name}</span>,
            about: isLocale(alias.locale) ? localeFacts(alias.locale).name : alias.locale,
            actions: (
              <button
                type="submit"
                form={REMOVE}
                name="alias"
                value={`${alias.locale}:${alias.name}`}
                className="button is-quiet"
                aria-label={t('desk.tags.aliases.removeOne', { name: alias.name })}
              >
                {t('desk.tags.aliases.remove')}
              </button>
            ),
          }))}
        />
      )}
      <ActionForm
        action={removeWord}
        id={REMOVE}
        className="form is-answer"
        label={t('desk.tags.aliases.remove')}
      >
        <input type="hidden" name="id" value={id} />
      </ActionForm>
      <ActionForm action={addWord} label={t('desk.tags.aliases.add')}>
        <input type="hidden" name="id" value={id} />
        <Field
          // Added, the field is empty for the next one.
          key={aliases.length}
          name="name"
          label={t('desk.tags.aliases.name')}
          autoComplete="off"
          maxLength={120}
          required
        />
        <Choice
          name="locale"
          label={t('desk.tags.aliases.language')}
          options={localeCodes.map((code) => ({ value: code, label: localeFacts(code).name }))}
          defaultValue={locale}
        />
        <Submit tone="plain" pending={t('desk.forms.saving')}>
          {t('desk.tags.aliases.add')}
        </Submit>
      </ActionForm>
    </Section>
  )
}

function tagOf(locale: string): string | undefined {
  return isLocale(locale) ? localeTag(locale) : undefined
}
