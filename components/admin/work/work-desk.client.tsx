'use client'

import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { BodyEditorHandle } from '../editor/types.ts'
import { usePictures } from '../pictures/use-pictures.client.tsx'
import { useSaving } from '../saving/use-saving.client.ts'
import { BesidePreview } from './beside-preview.client.tsx'
import { Facts } from './facts.client.tsx'
import { HeadFields } from './head-fields.client.tsx'
import { KeysModal } from './keys-modal.client.tsx'
import { Notices } from './notices.client.tsx'
import { StandingTags } from './standing-tags.tsx'
import { savingSaid } from './saving-said.ts'
import type { MakeTag } from './tags-group.client.tsx'
import { TextPart } from './text-part.client.tsx'
import type { PageWords, WorkStart } from './types.ts'
import { useArrival } from './use-arrival.ts'
import { useKeeping } from './use-keeping.ts'
import { useKept } from './use-kept.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { WorkBar } from './work-bar.client.tsx'
import { WorkMenu } from './work-menu.client.tsx'
import { WritingContext, type Writing } from './writing-context.ts'

interface Props {
  start: WorkStart
  words: PageWords
  /** When the page was made, UTC milliseconds. */
  now: number
  /** Why nobody may write just now, and what to do about it. */
  lock: ReactNode
  onMakeTag: MakeTag
}

/** The page where an article is written: what is typed goes to `useSaving`, and all that is shown comes from there. */
export function WorkDesk({
  start: { frame, standing, work, savedAt, others },
  words,
  now,
  lock,
  onMakeTag,
}: Props) {
  const editor = useRef<BodyEditorHandle | null>(null)
  const [isListing, setListing] = useState(false)
  const [beside, setBeside] = useKept('work-preview', 'closed')
  const arrive = useArrival(editor)
  const { tools, dialogs } = usePictures({ locale: frame.locale, words: words.pictures })
  const saving = useSaving({
    ...{ uid: frame.uid, person: frame.me.uid, work, savedAt, others, editor },
    ...{
      suggestedSlug: frame.address.suggested,
      mayWrite: frame.may.write && lock === null,
      readsOnly: !frame.may.write,
    },
  })
  const { content, conflicts, mayType, change, resolve } = saving
  const writing = useMemo<Writing>(
    () => ({
      frame,
      words: words.work,
      content,
      conflicts,
      readOnly: !mayType,
      pictures: tools,
      change,
      resolve,
    }),
    [frame, words, content, conflicts, mayType, tools, change, resolve],
  )
  const { said: kept, keep } = useKeeping(frame.uid, saving, words.work.bar)
  const said = savingSaid(saving.state, words.saving, frame.desk, now)
  const isBeside = beside === 'open'
  const togglePreview = () => setBeside(isBeside ? 'closed' : 'open')
  useShortcuts({ save: () => mayType && keep(), preview: togglePreview })

  async function publish() {
    // What could not be sent stays in the journal, and the state says why.
    if (!mayType || (await saving.saveNow())) location.assign(frame.links.publishing)
  }

  const tags = (
    <StandingTags standing={standing} changed={saving.version > work.version} words={words.work.states} />
  )

  return (
    <WritingContext value={writing}>
      <div className={isBeside ? 'work is-beside' : 'work'}>
        <WorkBar
          {...{ saving, said, kept, frame, now }}
          standing={tags}
          words={words.work}
          savingWords={words.saving}
          bodyWords={words.body}
          previewing={isBeside}
          onSave={keep}
          onPreview={togglePreview}
          onPublish={() => void publish()}
          menu={<WorkMenu frame={frame} words={words.work} onKeys={() => setListing(true)} />}
        />
        <div className="work-text">
          {tags}
          <Notices {...{ saving, said, words, frame, now, lock }} />
          <HeadFields onText={() => editor.current?.focus()} />
          <TextPart editor={editor} words={words.body} onReady={arrive} />
        </div>
        {isBeside && (
          <BesidePreview frame={frame} words={words.work} version={saving.version} onClose={togglePreview} />
        )}
        <Facts suggested={saving.suggestedSlug} onMakeTag={onMakeTag} />
      </div>
      <KeysModal words={words.work.keys} open={isListing} onClose={() => setListing(false)} />
      {dialogs}
    </WritingContext>
  )
}
