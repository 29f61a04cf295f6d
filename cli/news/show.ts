import { findArticle, showArticle, type ShownArticle } from '#domain/articles/desk.ts'
import { plainText } from '#domain/body/text.ts'
import type { Named } from '#domain/named.ts'
import { readHistory } from '#domain/publications/desk.ts'
import { listSections } from '#domain/sections/desk.ts'
import { listTags } from '#domain/tags/desk.ts'
import type { Session } from './ask.ts'
import { historyText } from './history.ts'
import { answer, facts } from './output.ts'
import type { Common } from './verb.ts'
import { clock, nameOf } from './words.ts'

/** Shows one article: facts, text, and with --history its publications. */
export async function showOne(
  session: Session,
  reference: string,
  options: Common & { locale?: string; revision?: number; history?: true },
): Promise<void> {
  const { actor } = session
  const uid = await findArticle(actor, reference, options.locale)
  const shown = await showArticle(actor, uid, options.revision)
  const history = options.history ? await readHistory(actor, uid) : null
  const text = await textOf(session, shown)
  const past = history && (await historyText(session, history))
  answer(session, options, history ? { ...shown, history } : shown, () =>
    past === null ? text : `${text}\n\n${past}`,
  )
}

async function textOf(session: Session, shown: ShownArticle): Promise<string> {
  const { t, actor } = session
  const { content } = shown
  const at = await clock()
  const sections = await listSections(actor)
  const tags = await listTags(actor)
  const names = (ids: readonly number[], all: readonly Named[]) =>
    ids.map((id) => all.find((one) => one.id === id)).flatMap((one) => (one ? nameOf(one, session) : []))
  const live = t(`cli.state.${shown.liveState}`)
  const work = shown.workState && t(`cli.work.${shown.workState}`)
  return [
    content.headline,
    ...(content.standfirst === '' ? [] : [content.standfirst]),
    '',
    facts([
      [t('cli.column.uid'), shown.uid],
      [t('cli.column.locale'), shown.locale],
      [t('cli.column.slug'), content.slug],
      [t('cli.column.state'), [live, work].filter(Boolean).join(' + ')],
      [t('cli.column.version'), shown.version === null ? '' : String(shown.version)],
      [t('cli.column.revision'), `${shown.shownRevision}/${shown.revision}`],
      [t('cli.column.shown'), at(content.shownAt ?? shown.shownAt)],
      [t('cli.column.section'), names(content.sections, sections).join(', ')],
      [t('cli.column.tags'), names(content.tags, tags).join(', ')],
      [
        t('cli.column.bylines'),
        content.bylines.map(({ name, role }) => `${name} (${t(`cli.role.${role}`)})`).join(', '),
      ],
      [t('cli.column.source'), [content.source?.name, content.source?.url].filter(Boolean).join(' ')],
      [t('cli.column.translations'), shown.translations.map((one) => `${one.locale} ${one.uid}`).join(', ')],
    ]),
    '',
    plainText(content.body),
  ].join('\n')
}
