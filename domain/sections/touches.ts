import { pageTag } from '#domain/page-tags.ts'

/** Pages a section's name or place stands on: its own, and the navigation of all. */
export function sectionTouches(id: number, addresses: string[] = []): string[] {
  return [pageTag.section(id), pageTag.sections('en'), pageTag.sections('zh'), ...addresses]
}
