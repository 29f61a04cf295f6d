import { nameIn } from '#components/admin/articles/choices.ts'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { TextFields } from '#components/admin/named/text-fields.tsx'
import { may } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { readTag } from '#domain/tags/desk.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import { tagDeskPath, tagsPath } from '#i18n/desk-site-paths.ts'
import { rowNumber } from '#lib/row-number.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../query.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { save } from './actions.ts'
import { Aliases } from './aliases.tsx'
import { Ending } from './ending.tsx'
import { Merge } from './merge.tsx'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Query
}

export const generateMetadata = () => titled((t) => t('desk.tags.title'))

/** One tag: what it is called, by what it is found, and how it ends. @param props `into`: what to look for to merge it into, or its id */
export default function OneTagPage({ params, searchParams }: Props) {
  return guarded(async (at) => tagPage(at, rowNumber((await params).id), searchParams))
}

async function tagPage(at: AtDesk, id: number, query: Query) {
  if (!may(at.actor, 'taxonomy:edit')) throw new Forbidden('taxonomy:edit')
  const tag = await readTag(at.actor, id)
  const merged = await asked(query, 'merged')
  const [find, into] = [await asked(query, 'find'), await asked(query, 'into')]
  const { t, locale } = await deskWords()
  const name = nameIn(tag, locale)
  return (
    <Desk at={at}>
      <PageHead
        title={name}
        up={{ href: tagsPath(), label: t('desk.tags.back') }}
        actions={
          tag.state === 'used' ? (
            <ButtonLink href={articlesPath({ tag: name })}>{t('desk.tags.showArticles')}</ButtonLink>
          ) : (
            <Tag>{t(`desk.tags.states.${tag.state}`)}</Tag>
          )
        }
      />
      {merged !== undefined && (
        <Notice tone="done">
          <p>{t('desk.tags.merge.done', { n: Number(merged) || 0 })}</p>
        </Notice>
      )}
      {tag.into && (
        <Notice>
          <p>
            {t('desk.tags.mergedInto')} <a href={tagDeskPath(tag.into.id)}>{nameIn(tag.into, locale)}</a>
          </p>
        </Notice>
      )}
      {tag.state === 'used' && (
        <>
          <Section id="names" title={t('desk.sections.names.title')} lead={t('desk.sections.names.lead')}>
            <ActionForm action={save} label={t('desk.sections.names.title')}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="seen" value={tag.seen} />
              <TextFields texts={tag.texts} older={tag.older} t={t} />
              <Submit pending={t('desk.forms.saving')}>{t('desk.forms.save')}</Submit>
            </ActionForm>
          </Section>
          <Aliases tag={tag} />
          <Merge tag={tag} at={at} find={find} into={rowNumber(into ?? '')} />
        </>
      )}
      {tag.state !== 'merged' && <Ending tag={tag} />}
    </Desk>
  )
}
