'use client'

import { AddressGroup } from './address-group.client.tsx'
import { BylinesGroup } from './bylines-group.client.tsx'
import { DateGroup } from './date-group.client.tsx'
import { EnginesGroup } from './engines-group.client.tsx'
import { KindGroup } from './kind-group.client.tsx'
import { LeadGroup } from './lead-group.client.tsx'
import { SectionsGroup } from './sections-group.client.tsx'
import { SourceGroup } from './source-group.client.tsx'
import { TagsGroup, type MakeTag } from './tags-group.client.tsx'
import { useWriting } from './writing-context.ts'

/** All that is known of the article beside its text. @param suggested slug that the headline makes */
export function Facts({ suggested, onMakeTag }: { suggested: string; onMakeTag: MakeTag }) {
  const { words } = useWriting()
  return (
    <aside className="work-facts" id="facts" aria-labelledby="facts-title" tabIndex={-1}>
      <h2 id="facts-title">{words.head.facts}</h2>
      <SectionsGroup />
      <TagsGroup onMake={onMakeTag} />
      <LeadGroup />
      <BylinesGroup />
      <AddressGroup suggested={suggested} />
      <SourceGroup />
      <KindGroup />
      <DateGroup />
      <EnginesGroup />
    </aside>
  )
}
