import { nameIn } from '#components/admin/articles/choices.ts'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { TextFields } from '#components/admin/named/text-fields.tsx'
import { may } from '#domain/actor.ts'
import { readAuthor } from '#domain/authors/desk.ts'
import { Forbidden } from '#domain/refusal.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import { authorsPath } from '#i18n/desk-site-paths.ts'
import { rowNumber } from '#lib/row-number.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { PortraitPart } from '../portrait-part.tsx'
import { save } from './actions.ts'
import { Ending } from './ending.tsx'

/** The media open in a dialog that has a form of its own: none may stand in another. */
const FORM = 'author'

export const generateMetadata = () => titled((t) => t('desk.authors.title'))

/** One author: names, what they write about, portrait, and how they are put away. */
export default function OneAuthorPage({ params }: { params: Promise<{ id: string }> }) {
  return guarded(async (at) => {
    if (!may(at.actor, 'taxonomy:edit')) throw new Forbidden('taxonomy:edit')
    const author = await readAuthor(at.actor, rowNumber((await params).id))
    const { t, locale } = await deskWords()
    const n = Object.values(author.live).reduce((sum, of) => sum + of, 0)
    const isUsed = author.state === 'used'
    return (
      <Desk at={at}>
        <PageHead
          title={nameIn(author, locale)}
          lead={t('desk.authors.articles', { n })}
          up={{ href: authorsPath(), label: t('desk.authors.back') }}
          actions={
            <>
              {!isUsed && <Tag>{t('desk.authors.states.archived')}</Tag>}
              <ButtonLink href={articlesPath({ author: `byline:${author.id}` })}>
                {t('desk.authors.showArticles')}
              </ButtonLink>
            </>
          }
        />
        {isUsed && (
          <Section id="names" title={t('desk.authors.names')} lead={t('desk.authors.namesLead')}>
            <PortraitPart at={at} portrait={author.portrait} form={FORM} />
            <ActionForm action={save} id={FORM} label={t('desk.authors.names')}>
              <input type="hidden" name="id" value={author.id} />
              <input type="hidden" name="seen" value={author.seen} />
              <TextFields texts={author.texts} older={author.older} t={t} />
              <Submit pending={t('desk.forms.saving')}>{t('desk.forms.save')}</Submit>
            </ActionForm>
          </Section>
        )}
        <Ending author={author} />
      </Desk>
    )
  })
}
