import type { ArticleContent } from '#db/schema/json.ts'
import { plainText } from '#domain/body/text.ts'
import { articleContent } from '../content.ts'
import { headingFindings } from './headings.ts'
import { linkFindings } from './links.ts'
import { pictureFindings } from './pictures.ts'
import { tableFindings } from './tables.ts'
import { hard, soft, type Facts, type Finding } from './types.ts'

/**
 * Everything that is wrong with an article before readers can get it, in the order of its tiers. Pure: what it names, its section
 * and its conflicts come in as facts.
 */
export function findingsOf(content: ArticleContent, facts: Facts): Finding[] {
  return [
    ...facts.missing.map(({ field, key }) => hard('missing', 'save', field, { field, key })),
    ...toSubmit(content, facts),
    ...grammarFindings(content),
    ...sectionFindings(content, facts),
    ...pictureFindings(content),
    ...headingFindings(content.body),
    ...linkFindings(content.body),
    ...tableFindings(content.body),
    ...sourceFindings(content),
    ...translationFindings(facts),
  ]
}

function toSubmit({ headline, sections, body }: ArticleContent, { conflicts }: Facts): Finding[] {
  return [
    ...(headline === '' ? [hard('noHeadline', 'submit', 'headline')] : []),
    ...(sections.length === 0 ? [hard('noSection', 'submit', 'sections')] : []),
    ...(plainText(body) === '' ? [hard('noBody', 'submit', 'body')] : []),
    ...(conflicts > 0 ? [hard('conflicts', 'submit', 'body', { count: conflicts })] : []),
  ]
}

/** What has been written so far may be half of something; what readers get may not. One finding a field. */
function grammarFindings(content: ArticleContent): Finding[] {
  const { headline, slug } = content
  // An empty headline is found already, and an empty slug is made of the headline.
  const filled = { ...content, headline: headline || '-', slug: slug || '1' }
  const fields = new Map<string, string>()
  for (const { path, code } of articleContent.safeParse(filled).error?.issues ?? []) {
    const field = String(path[0])
    if (!fields.has(field)) fields.set(field, code)
  }
  return [...fields].map(([field, problem]) =>
    field === 'slug'
      ? hard('badSlug', 'publish', field, { slug })
      : hard('grammar', 'publish', field, { field, problem }),
  )
}

function sectionFindings({ sections }: ArticleContent, { section, locale }: Facts): Finding[] {
  if (sections.length === 0 || section === 'named') return []
  return section === 'archived'
    ? [hard('sectionArchived', 'publish', 'sections')]
    : [hard('sectionUnnamed', 'publish', 'sections', { locale })]
}

/** Readers are told where a reprint comes from, and can go there. */
function sourceFindings({ originality, source }: ArticleContent): Finding[] {
  if (originality !== 'reprint') return []
  if (!source?.name) return [soft('noSource', { field: 'source' })]
  return source.url ? [] : [soft('noSourceLink', { field: 'source' }, { name: source.name })]
}

/** One for all of it. Names may rightly be the same in two languages, so it can be overridden. */
function translationFindings({ untranslated }: Facts): Finding[] {
  const [first] = untranslated
  return first ? [soft('notTranslated', first, { count: untranslated.length })] : []
}
