'use client'

import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { localeTag, type Locale } from '#i18n/locales.ts'
import type { PictureUse } from '#domain/articles/types.ts'
import type { DeskPicture } from '#domain/media/types.ts'
import type { PictureInHand, PictureTools } from '../editor/types.ts'
import { inHand } from './ask.ts'
import { NotKept } from './not-kept.client.tsx'
import { Picker } from './picker.client.tsx'
import { sendPicture } from './send-picture.ts'
import { useSources } from './use-sources.ts'
import type { PictureWords } from './words.ts'
import { WordsDialog } from './words-dialog.client.tsx'

type Open =
  | { kind: 'picker'; many: boolean; done: (chosen: PictureInHand[]) => void }
  | { kind: 'words'; use: PictureUse; done: (use: PictureUse | null) => void }

interface Setting {
  /** Language of the article. */
  locale: Locale
  words: PictureWords
}

/** What an editor asks of the media, and the dialogs that open then, to be drawn outside of every form. */
export function usePictures({ locale, words }: Setting): { tools: PictureTools; dialogs: ReactNode } {
  const { failures } = words
  const [open, setOpen] = useState<Open | null>(null)
  const [failed, setFailed] = useState<{ why: string; keep: () => Promise<void> } | null>(null)
  const { source, learn } = useSources(failures)
  const sent = useRef<Promise<unknown>>(Promise.resolve())

  const upload = useCallback<PictureTools['upload']>(
    async (file, onProgress) => {
      // One after the other: each has the whole of a slow line.
      const picture = sent.current.then(() => sendPicture(file, { locale, failures, onProgress }))
      sent.current = picture.catch(() => undefined)
      const taken = await picture
      learn(taken.uid, taken.src)
      return inHand(taken)
    },
    [locale, failures, learn],
  )

  const tools = useMemo<PictureTools>(
    () => ({
      upload,
      source,
      pick: async (many) => new Promise((done) => setOpen({ kind: 'picker', many, done })),
      edit: async (use) => new Promise((done) => setOpen({ kind: 'words', use, done })),
    }),
    [upload, source],
  )

  /** The dialog gives the focus back before whoever waits puts it elsewhere. */
  function closeNow() {
    flushSync(() => setOpen(null))
  }

  function choose(chosen: DeskPicture[]) {
    if (open?.kind !== 'picker') return
    for (const { uid, src } of chosen) learn(uid, src)
    closeNow()
    open.done(chosen.map(inHand))
  }

  function describe(use: PictureUse | null, keep: (() => Promise<void>) | null) {
    if (open?.kind !== 'words') return
    closeNow()
    open.done(use)
    if (keep) tell(keep)
  }

  function tell(keep: () => Promise<void>) {
    setFailed(null)
    keep().catch((problem: Error) => setFailed({ why: problem.message, keep }))
  }

  const dialogs = (
    <>
      {open?.kind === 'picker' && <Picker {...{ locale, words }} many={open.many} onDone={choose} />}
      {open?.kind === 'words' && (
        <WordsDialog {...{ locale, words }} lang={localeTag(locale)} use={open.use} onDone={describe} />
      )}
      {failed && (
        <NotKept
          why={failed.why}
          words={words}
          onAgain={() => tell(failed.keep)}
          onClose={() => setFailed(null)}
        />
      )}
    </>
  )
  return { tools, dialogs }
}
