import type { SectionNode } from '#domain/sections/reader.ts'
import type { Edition } from '../site/edition.ts'
import { sectionPath } from '#i18n/paths.ts'

/** The sections below this one. */
export function Subsections({
  sections,
  edition: { locale, t },
}: {
  sections: SectionNode[]
  edition: Edition
}) {
  if (sections.length === 0) return null
  return (
    <nav className="subsections" aria-label={t('site.subsections')}>
      <ul>
        {sections.map((section) => (
          <li key={section.sectionId}>
            <a href={sectionPath(locale, section.slug)}>{section.name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
