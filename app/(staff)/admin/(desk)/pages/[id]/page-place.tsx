import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { More } from '#components/admin/kit/more.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import type { OpenedPage } from '#domain/pages/types.ts'
import { deskWords } from '#server/desk/words.ts'
import { archive, bringBack, setFooter } from '../actions.ts'

/** What is the same in all languages: whether the footer leads to it, and whether it is there at all. */
export async function PagePlace({ page: { id, locale, inFooter, archivedAt } }: { page: OpenedPage }) {
  const { t } = await deskWords()
  const number = <input type="hidden" name="id" value={id} />
  if (archivedAt !== null) {
    return (
      <Section id="place" title={t('desk.pages.place.back')} lead={t('desk.pages.place.backLead')} beside>
        <ActionForm action={bringBack} label={t('desk.pages.place.back')}>
          {number}
          <input type="hidden" name="locale" value={locale} />
          <Submit tone="plain" pending={t('desk.forms.saving')}>
            {t('desk.pages.place.bringBack')}
          </Submit>
        </ActionForm>
      </Section>
    )
  }
  return (
    <>
      <Section id="place" title={t('desk.pages.place.title')} lead={t('desk.pages.place.lead')} beside>
        <ActionForm action={setFooter} label={t('desk.pages.place.title')}>
          {number}
          <p>{t(inFooter ? 'desk.pages.place.isIn' : 'desk.pages.place.isOut')}</p>
          <Submit
            tone="plain"
            pending={t('desk.forms.saving')}
            name="inFooter"
            value={inFooter ? 'no' : 'yes'}
          >
            {t(inFooter ? 'desk.pages.place.takeOut' : 'desk.pages.place.putIn')}
          </Submit>
        </ActionForm>
      </Section>
      <Section
        id="archive"
        title={t('desk.pages.place.archive')}
        lead={t('desk.pages.place.archiveLead')}
        beside
      >
        <More label={t('desk.pages.place.archiveOpen')}>
          <ActionForm action={archive} label={t('desk.pages.place.archive')}>
            {number}
            <p>{t('desk.pages.place.archiveSure')}</p>
            <Submit tone="danger" pending={t('desk.forms.saving')}>
              {t('desk.pages.place.archiveSend')}
            </Submit>
          </ActionForm>
        </More>
      </Section>
    </>
  )
}
