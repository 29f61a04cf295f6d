import { nameIn } from '#components/admin/articles/choices.ts'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { More } from '#components/admin/kit/more.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import type { OneAuthor } from '#domain/authors/types.ts'
import { deskWords } from '#server/desk/words.ts'
import { archive, bringBack } from './actions.ts'

/** Outside of what is folded away: why it is refused is said without scripts too. */
const ARCHIVE = 'archive-author'

/** Puts an author away, or brings them back. */
export async function Ending({ author }: { author: OneAuthor }) {
  const { t, locale } = await deskWords()
  if (author.state === 'archived') {
    return (
      <Section
        id="ending"
        title={t('desk.authors.ending.archived')}
        lead={t('desk.authors.ending.backLead')}
        beside
      >
        <ActionForm action={bringBack} label={t('desk.authors.ending.back')}>
          <input type="hidden" name="id" value={author.id} />
          <Submit pending={t('desk.forms.saving')}>{t('desk.authors.ending.back')}</Submit>
        </ActionForm>
      </Section>
    )
  }
  return (
    <Section id="ending" title={t('desk.authors.ending.title')} beside>
      <More label={t('desk.authors.ending.archive')}>
        <p>{t('desk.authors.ending.lead')}</p>
        <button type="submit" form={ARCHIVE} name="id" value={author.id} className="button is-danger">
          {t('desk.authors.ending.send', { name: nameIn(author, locale) })}
        </button>
      </More>
      <ActionForm
        action={archive}
        id={ARCHIVE}
        className="form is-answer"
        label={t('desk.authors.ending.archive')}
      />
    </Section>
  )
}
