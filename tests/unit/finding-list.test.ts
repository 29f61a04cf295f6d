import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FindingList } from '#components/admin/publishing/finding-list.tsx'
import { soft, type Finding } from '#domain/articles/findings/types.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { besidePath } from '#i18n/desk-work-paths.ts'
import { translator } from '#i18n/translate.ts'

/** Where the list leads. */
function linksOf(...findings: Finding[]): string[] {
  const html = renderToStaticMarkup(h(FindingList, { uid: 'u1', findings, t: translator('en') }))
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!)
}

it('each finding leads to where it can be mended: what is not translated yet, beside its source', () => {
  expect(
    linksOf(
      soft('emptyHeading', { block: 'head1' }),
      soft('noSource', { field: 'source' }),
      soft('notTranslated', { block: 'para1' }, { count: 2 }),
      soft('notTranslated', { field: 'headline' }, { count: 1 }),
    ),
  ).toEqual([
    `${workPath('u1')}#block-head1`,
    `${workPath('u1')}#field-source`,
    `${besidePath('u1')}#block-para1`,
    `${besidePath('u1')}#field-headline`,
  ])
})
