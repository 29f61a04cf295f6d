import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import type { articles } from '#db/schema/articles.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { sections, sectionTexts } from '#db/schema/taxonomy.ts'
import { refuse } from '#domain/refusal.ts'
import { untranslatedIn } from '#domain/translations/inside.ts'
import { findingsOf } from './findings/find.ts'
import type { Facts, Finding } from './findings/types.ts'
import { missingIn } from './missing.ts'

/** Of an article the checks need so much, beside its content. */
type Checked = Pick<typeof articles.$inferSelect, 'id' | 'locale'>

/** To be saved, an article may be unfinished, but what it names must be there. @throws Refused `content.missing` */
export async function checkToSave(db: Database, content: ArticleContent): Promise<void> {
  const [first] = await missingIn(db, content)
  if (first) refuse('content.missing', first, first.field)
}

/** To be submitted, it needs a headline, a section and something to read. @throws Refused */
export async function checkToSubmit(db: Database, article: Checked, content: ArticleContent): Promise<void> {
  const findings = findingsOf(content, await factsOf(db, article, content))
  const first = findings.find(({ tier }) => tier !== 'publish')
  if (first) refuseFor(first)
}

/**
 * To be published, it must be whole, and nothing may be wrong with it that whoever publishes has not overridden. Publishing by
 * hand, by schedule and by import all ask here.
 * @param override why it goes out all the same; '' overrides nothing
 * @returns what was overridden
 * @throws Refused with the first thing that cannot be overridden, or `publish.checks` with how many can, and the first of them
 */
export async function checkToPublish(
  db: Database,
  article: Checked,
  content: ArticleContent,
  override = '',
): Promise<Finding[]> {
  const findings = findingsOf(content, await factsOf(db, article, content))
  const hard = findings.find(({ mayOverride }) => !mayOverride)
  if (hard) refuseFor(hard)
  const [first] = findings
  if (first && override === '') {
    refuse('publish.checks', { count: findings.length, first: first.key }, 'override')
  }
  return findings
}

/** What the content itself does not tell. @param conflicts open ones of the working copy */
export async function factsOf(
  db: Database,
  { id, locale }: Checked,
  content: ArticleContent,
  conflicts = 0,
): Promise<Facts> {
  const missing = await missingIn(db, content)
  const [main] = content.sections
  const [named] =
    main === undefined
      ? []
      : await db
          .select({ archivedAt: sections.archivedAt })
          .from(sectionTexts)
          .innerJoin(sections, eq(sections.id, sectionTexts.sectionId))
          .where(and(eq(sectionTexts.sectionId, main), eq(sectionTexts.locale, locale)))
  const section = !named ? 'unnamed' : named.archivedAt === null ? 'named' : 'archived'
  const untranslated = await untranslatedIn(db, id, content)
  return { locale, missing, section, conflicts, untranslated }
}

function refuseFor({ key, field, params }: Finding): never {
  switch (key) {
    case 'missing':
      return refuse('content.missing', params, field)
    case 'noHeadline':
      return refuse('publish.noHeadline', {}, field)
    case 'noSection':
      return refuse('publish.noSection', {}, field)
    case 'noBody':
      return refuse('publish.noBody', {}, field)
    case 'sectionUnnamed':
      return refuse('publish.sectionUnnamed', params, field)
    case 'sectionArchived':
      return refuse('publish.sectionArchived', {}, field)
    case 'badSlug':
      return refuse('publish.badSlug', params, field)
    default:
      return refuse('publish.grammar', { field, ...params }, field)
  }
}
