import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ArticleContent, WorkConflict } from '#domain/articles/types.ts'
import { PageSaving, type SavingOptions } from './page-saving.ts'
import type { Shown } from './shown.ts'
import type { Leftover } from './types.ts'

/** What the page is to show (Shown), and what it can do. */
export interface Saving extends Shown {
  /** As this tab calls itself. */
  tab: string
  /** At each change the person makes: fields, or the body by BodyEditorProps.onChange. */
  change: (part: Partial<ArticleContent>) => void
  resolve: (conflict: WorkConflict, keep: 'ours' | 'theirs' | 'both') => void
  /** Sends what is not sent yet. @returns whether everything typed until now stands on the server */
  saveNow: () => Promise<boolean>
  /** Takes in at once what somebody else wrote, or a command did. */
  catchUp: () => Promise<void>
  /** Tries again at once what failed, or what waits for the network. */
  retry: () => void
  /** Takes the lock. */
  takeOver: () => Promise<void>
  /** Puts a leftover into the text, or throws it away. */
  take: (leftover: Leftover) => void
  drop: (leftover: Leftover) => void
}

/** Keeps what is written in the editor's page: journal, server, others. One for a page. */
export function useSaving(options: SavingOptions): Saving {
  const [page] = useState(() => new PageSaving(options))
  const shown = useSyncExternalStore(
    page.subscribe,
    () => page.shown,
    () => page.shown,
  )
  useEffect(() => page.update(options))
  useEffect(() => page.start(), [page])
  const { tab, change, resolve, saveNow, catchUp, retry, takeOver, take, drop } = page
  return { ...shown, tab, change, resolve, saveNow, catchUp, retry, takeOver, take, drop }
}
