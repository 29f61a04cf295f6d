import { nameIn } from '#components/admin/articles/choices.ts'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { More } from '#components/admin/kit/more.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { deskWords } from '#server/desk/words.ts'
import { archive, bringBack } from './actions.ts'
import type { Part } from './part.ts'

/** Outside of what is folded away: why it is refused is said without scripts too. */
const ARCHIVE = 'archive-tag'

/** Puts a tag away that nobody uses, or brings it back. */
export async function Ending({ tag }: Part) {
  const { t, locale } = await deskWords()
  if (tag.state === 'archived') {
    return (
      <Section
        id="ending"
        title={t('desk.tags.ending.archived')}
        lead={t('desk.tags.ending.backLead')}
        beside
      >
        <ActionForm action={bringBack} label={t('desk.tags.ending.back')}>
          <input type="hidden" name="id" value={tag.id} />
          <Submit pending={t('desk.forms.saving')}>{t('desk.tags.ending.back')}</Submit>
        </ActionForm>
      </Section>
    )
  }
  const isUsed = Object.keys(tag.live).length > 0
  return (
    <Section id="ending" title={t('desk.tags.ending.title')} beside>
      {isUsed ? (
        <p>{t('desk.tags.ending.used')}</p>
      ) : (
        <More label={t('desk.tags.ending.archive')}>
          <p>{t('desk.tags.ending.lead')}</p>
          <button type="submit" form={ARCHIVE} name="id" value={tag.id} className="button is-danger">
            {t('desk.tags.ending.send', { name: nameIn(tag, locale) })}
          </button>
        </More>
      )}
      <ActionForm
        action={archive}
        id={ARCHIVE}
        className="form is-answer"
        label={t('desk.tags.ending.archive')}
      />
    </Section>
  )
}
