import type { Finding } from '#domain/articles/desk.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { besidePath } from '#i18n/desk-work-paths.ts'
import type { Translator } from '#i18n/translate.ts'
import { findingWords } from './finding-words.ts'

interface Props {
  uid: string
  findings: readonly Finding[]
  t: Translator
}

const groups = ['submit', 'publish', 'override'] as const

/** What the checks found, by what it stands in the way of; each leads to where it can be mended. */
export function FindingList({ uid, findings, t }: Props) {
  return groups.map((group) => {
    const inGroup = findings.filter((finding) => groupOf(finding) === group)
    if (inGroup.length === 0) return null
    return (
      <section key={group} className={`findings is-${group}`} aria-labelledby={`findings-${group}`}>
        <h3 id={`findings-${group}`}>{t(`desk.publishing.checks.${group}`, { n: inGroup.length })}</h3>
        <ul>
          {inGroup.map((finding, at) => (
            <li key={at}>
              <span>{findingWords(t, finding)}</span>{' '}
              <a href={placeOf(uid, finding)}>
                {t('desk.publishing.checks.mend')}
                <span className="hidden-label"> {findingWords(t, finding)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function groupOf({ tier, mayOverride }: Finding): (typeof groups)[number] {
  if (tier !== 'publish') return 'submit'
  return mayOverride ? 'override' : 'publish'
}

/** The block in the text, or the field, where the article is written; beside its source, where that is what it is about. */
function placeOf(uid: string, { key, block, field }: Finding): string {
  const page = key === 'notTranslated' ? besidePath(uid) : workPath(uid)
  return `${page}#${block === undefined ? `field-${field}` : `block-${block}`}`
}
