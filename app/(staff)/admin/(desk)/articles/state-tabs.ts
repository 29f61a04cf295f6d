import type { ArticleQuery } from '#domain/articles/query.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import type { Translator } from '#i18n/translate.ts'

type State = Pick<ArticleQuery, 'live' | 'work' | 'trash'>

/** What newsrooms look for most, by where it stands. */
const states = [
  ['all', {}],
  ['draft', { work: 'draft' }],
  ['in_review', { work: 'in_review' }],
  ['approved', { work: 'approved' }],
  ['scheduled', { work: 'scheduled' }],
  ['live', { live: 'live' }],
  ['gone', { live: 'gone' }],
  ['trash', { trash: 'yes' }],
] as const satisfies readonly (readonly [string, State])[]

/** Tabs of the list; whatever else is asked for stays. */
export function stateTabs({ live, work, trash, ...rest }: ArticleQuery, t: Translator) {
  const here = articlesPath({ live, work, trash })
  return states.map(([name, state]) => ({
    href: articlesPath({ ...rest, ...state }),
    label: t(`desk.articles.tabs.${name}`),
    current: articlesPath(state) === here,
  }))
}
