import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { Thread } from '#domain/comments/types.ts'
import type { BodyEditorHandle, SelectedPart } from '../editor/types.ts'
import { marksOf, useComments } from './use-comments.ts'
import type { CommentWords } from './words.ts'

/** The thread that is looked at, and how many times somebody went there: the same one may be wanted again. */
export interface Looked {
  uid: string | null
  times: number
}

/** Where a link to one thread leads: `#thread-UID`. */
const THREAD = /^#thread-([\w-]+)$/

/** The comments beside a text that is open: whether they are shown, which one is looked at, what a new one is about. */
export function useDiscussing(
  uid: string,
  arrivals: number,
  editor: RefObject<BodyEditorHandle | null>,
  words: CommentWords,
) {
  const comments = useComments(uid, arrivals, words)
  const [isOpen, setOpen] = useState(false)
  const [looked, setLooked] = useState<Looked>({ uid: null, times: 0 })
  const [about, setAbout] = useState<SelectedPart | null | undefined>(undefined)
  const button = useRef<HTMLButtonElement>(null)
  const { threads, may } = comments
  const current = isOpen ? looked.uid : null
  const marks = useMemo(() => marksOf(threads ?? [], current), [threads, current])
  const look = (wanted: string | null) => setLooked(({ times }) => ({ uid: wanted, times: times + 1 }))

  useEffect(() => {
    const wanted = THREAD.exec(location.hash)?.[1]
    if (wanted === undefined) return
    setOpen(true)
    setLooked({ uid: wanted, times: 1 })
  }, [])

  const close = () => {
    setOpen(false)
    setAbout(undefined)
    button.current?.focus()
  }
  /** Begins a comment on what is selected; on the article as a whole where nothing is. Whether one may is not known at once. */
  const begin = () => {
    if (threads !== null && !may.comment) return
    setAbout(editor.current?.selected() ?? null)
    setOpen(true)
  }
  /** Shows what is said about a block. */
  const show = (blockId: string) => {
    setOpen(true)
    look(threads?.find((one) => one.blockId === blockId && one.state === 'open')?.uid ?? null)
  }
  /** Goes to what a thread is about. */
  const go = (thread: Pick<Thread, 'uid' | 'blockId'>) => {
    setLooked(({ times }) => ({ uid: thread.uid, times }))
    if (thread.blockId !== null) editor.current?.focus(thread.blockId)
  }
  const count = (threads ?? []).filter(({ state }) => state === 'open').length
  const toggle = () => (isOpen ? close() : setOpen(true))
  return { comments, isOpen, looked, about, setAbout, marks, button, count, toggle, close, begin, show, go }
}
