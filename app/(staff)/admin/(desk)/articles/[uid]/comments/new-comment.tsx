import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import type { Part } from '#domain/comments/types.ts'
import { commentsPath } from '#i18n/desk-work-paths.ts'
import { localeTag, type Locale } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'
import { add } from './actions.ts'

/** So much of a part stands in the list it is chosen from, in characters. */
const SHOWN = 60

interface Props {
  uid: string
  locale: string
  parts: readonly Part[]
  /** The one that was chosen; undefined is the article as a whole. */
  chosen: Part | undefined
}

/** A comment on the article or one of its parts: first of what, then what. */
export async function NewComment({ uid, locale, parts, chosen }: Props) {
  const { t } = await deskWords()
  const options = parts.map(({ blockId, text }, at) => ({
    value: blockId,
    label: `${at + 1}. ${beginning(text) || t('desk.comments.noWords')}`,
  }))
  const lang = localeTag(locale as Locale)
  return (
    <Section id="new" title={t('desk.comments.add.title')}>
      <form method="get" action={`${commentsPath(uid)}#new`} className="filters">
        <Choice
          key={chosen?.blockId ?? ''}
          as="select"
          name="part"
          label={t('desk.comments.add.choose')}
          options={[{ value: '', label: t('desk.comments.whole') }, ...options]}
          defaultValue={chosen?.blockId ?? ''}
        />
        <button type="submit" className="button is-plain">
          {t('desk.comments.add.chosen')}
        </button>
      </form>
      <ActionForm key={chosen?.blockId ?? 'whole'} action={add} label={t('desk.comments.add.title')}>
        <input type="hidden" name="uid" value={uid} />
        <input type="hidden" name="blockId" value={chosen?.blockId ?? ''} />
        <div>
          <p className="comment-label">{t('desk.comments.add.about')}</p>
          <p className="comment-quote" lang={chosen ? lang : undefined}>
            {chosen ? chosen.text || t('desk.comments.noWords') : t('desk.comments.whole')}
          </p>
        </div>
        <Field name="text" label={t('desk.comments.add.text')} rows={4} />
        {chosen?.text && (
          <>
            <input type="hidden" name="from" value={chosen.text} />
            <Field
              name="suggestion"
              label={t('desk.comments.add.suggestion')}
              hint={t('desk.comments.add.suggestionHint')}
              defaultValue={chosen.text}
              rows={5}
              lang={lang}
            />
          </>
        )}
        <Submit pending={t('desk.comments.add.sending')}>{t('desk.comments.add.send')}</Submit>
      </ActionForm>
    </Section>
  )
}

function beginning(text: string | null): string {
  const characters = Array.from(text ?? '')
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('')
}
