'use client'

import { useMemo, useRef, type ReactNode, type RefObject } from 'react'
import { CommentsButton } from '../comments/comments-button.client.tsx'
import { CommentsPanel } from '../comments/panel.client.tsx'
import { useDiscussing } from '../comments/use-discussing.ts'
import type { BodyEditorHandle } from '../editor/types.ts'
import { openKeys, usePageKeys } from '../keys/page-keys.ts'
import { usePictures } from '../pictures/use-pictures.client.tsx'
import { useSaving } from '../saving/use-saving.client.ts'
import { BesidePreview } from './beside-preview.client.tsx'
import { Facts } from './facts.client.tsx'
import { HeadFields } from './head-fields.client.tsx'
import { keysOf } from './keys-of.ts'
import { Notices } from './notices.client.tsx'
import { StandingTags } from './standing-tags.tsx'
import { savingSaid } from './saving-said.ts'
import type { MakeTag } from './tags-group.client.tsx'
import { TextPart } from './text-part.client.tsx'
import type { PageWords, WorkStart } from './types.ts'
import { useArrival } from './use-arrival.ts'
import { useKeeping } from './use-keeping.ts'
import { useKept } from './use-kept.ts'
import { useKnownTags } from './use-known-tags.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { WorkBar } from './work-bar.client.tsx'
import { WorkMenu } from './work-menu.client.tsx'
import { WritingContext, type Writing } from './writing-context.ts'

export interface WorkDeskProps {
  start: WorkStart
  words: PageWords
  /** When the page was made, UTC milliseconds. */
  now: number
  /** Why nobody may write just now, and what to do about it. */
  lock: ReactNode
  onMakeTag: MakeTag
  /** What stands beside the text in place of a preview: the source of a translation. */
  beside?: (editor: RefObject<BodyEditorHandle | null>) => ReactNode
}

/** The page where an article is written: what is typed goes to `useSaving`, and all that is shown comes from there. */
export function WorkDesk({
  start: { frame, standing, work, savedAt, others },
  words,
  now,
  lock,
  onMakeTag,
  beside: source,
}: WorkDeskProps) {
  const editor = useRef<BodyEditorHandle | null>(null)
  const keys = useMemo(() => keysOf(words.work.keys), [words])
  usePageKeys(keys)
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
  const known = useKnownTags(frame, content.tags, conflicts)
  const writing = useMemo<Writing>(
    () => ({
      ...known,
      words: words.work,
      content,
      conflicts,
      readOnly: !mayType,
      pictures: tools,
      change,
      resolve,
    }),
    [known, words, content, conflicts, mayType, tools, change, resolve],
  )
  const { said: kept, keep } = useKeeping(frame.uid, saving, words.work.bar)
  const said = savingSaid(saving.state, words.saving, frame.desk, now)
  const discussing = useDiscussing(frame.uid, saving.arrivals, editor, words.comments)
  // There is room for one of the two.
  const isBeside = beside === 'open' && !discussing.isOpen && !source
  const togglePreview = () => {
    if (source) return void open(frame.links.preview, '_blank')
    if (discussing.isOpen) discussing.toggle()
    setBeside(isBeside ? 'closed' : 'open')
  }
  useShortcuts({ save: () => mayType && keep(), preview: togglePreview, comment: discussing.begin })

  async function publish() {
    // What could not be sent stays in the journal, and the state says why.
    if (!mayType || (await saving.saveNow())) location.assign(frame.links.publishing)
  }

  /** Brings what was typed to the server; whoever types nothing has nothing to bring. */
  const saveText = async () => !mayType || saving.saveNow()
  const tags = (
    <StandingTags standing={standing} changed={saving.version > work.version} words={words.work.states} />
  )

  return (
    <WritingContext value={writing}>
      <div className={`work${isBeside ? ' is-beside' : ''}${discussing.isOpen ? ' has-comments' : ''}`}>
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
          comments={
            <CommentsButton
              count={discussing.count}
              isOpen={discussing.isOpen}
              words={words.comments}
              at={discussing.button}
              onToggle={discussing.toggle}
            />
          }
          menu={<WorkMenu frame={frame} words={words.work} onKeys={openKeys} />}
        />
        {source?.(editor)}
        <div className="work-text">
          {tags}
          <Notices {...{ saving, said, words, frame, now, lock }} />
          <HeadFields onText={() => editor.current?.focus()} />
          <TextPart
            editor={editor}
            words={words.body}
            discussed={{
              comments: discussing.marks,
              onComment: discussing.begin,
              onComments: discussing.show,
            }}
            onReady={arrive}
          />
        </div>
        {isBeside && (
          <BesidePreview frame={frame} words={words.work} version={saving.version} onClose={togglePreview} />
        )}
        {discussing.isOpen && (
          <CommentsPanel
            tools={{
              ...{ frame, saveText, comments: discussing.comments, words: words.comments },
              looked: discussing.looked,
              onChanged: () => void saving.catchUp(),
              onGo: discussing.go,
            }}
            about={discussing.about}
            onAbout={discussing.setAbout}
            page={frame.links.comments}
            onClose={discussing.close}
          />
        )}
        <Facts suggested={saving.suggestedSlug} onMakeTag={onMakeTag} />
      </div>
      {dialogs}
    </WritingContext>
  )
}
