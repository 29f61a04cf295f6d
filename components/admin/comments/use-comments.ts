import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Discussion, Thread } from '#domain/comments/types.ts'
import type { CommentMark } from '../editor/types.ts'
import { askForComments, sendComment } from './ask.ts'
import type { CommentWords } from './words.ts'

/** Others' comments are asked for this often while the page is looked at, in milliseconds. */
const EVERY = 30_000

const NOBODY: Discussion['may'] = { comment: false, accept: false }

/** What is said about the article that is open, and what sends something. */
export interface Comments {
  /** Null until they have come. */
  threads: readonly Thread[] | null
  may: Discussion['may']
  /** Why they are not there. */
  problem: string | null
  /** What was done last, for those who do not see it. */
  said: string
  load: () => Promise<void>
  /** @param done what is said when it is done @returns why it was not; null where it was */
  send: (path: string, input: object, done: string) => Promise<string | null>
}

/**
 * The comments on an article, as fresh as somebody who writes needs them.
 * @param arrivals how often something came from outside: with each a comment may have lost its place
 */
export function useComments(uid: string, arrivals: number, words: CommentWords): Comments {
  const { failures } = words
  const [found, setFound] = useState<Discussion | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  // Of two questions the later one counts, whichever is answered first.
  const asked = useRef(0)

  const load = useCallback(async () => {
    const turn = ++asked.current
    try {
      const discussion = await askForComments(uid, failures)
      if (turn !== asked.current) return
      setFound(discussion)
      setProblem(null)
    } catch (trouble) {
      if (turn === asked.current) setProblem((trouble as Error).message)
    }
  }, [uid, failures])

  const send = useCallback(
    async (path: string, input: object, done: string) => {
      const trouble = await sendComment(path, input, failures)
      if (trouble !== null) return trouble
      setSaid('')
      await load()
      setSaid(done)
      return null
    },
    [load, failures],
  )

  useEffect(() => void load(), [load, arrivals])
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void load()
    const timer = setInterval(look, EVERY)
    addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      removeEventListener('focus', look)
    }
  }, [load])

  const threads = found?.threads ?? null
  const may = found?.may ?? NOBODY
  return useMemo(
    () => ({ threads, may, problem, said, load, send }),
    [threads, may, problem, said, load, send],
  )
}

/** Where something is open in the text. @param current the thread that is looked at */
export function marksOf(threads: readonly Thread[], current: string | null): CommentMark[] {
  const byBlock = new Map<string, Thread[]>()
  for (const thread of threads) {
    if (thread.state !== 'open' || thread.blockId === null) continue
    byBlock.set(thread.blockId, [...(byBlock.get(thread.blockId) ?? []), thread])
  }
  return [...byBlock].map(([blockId, about]) => ({
    blockId,
    quotes: about.map(({ suggestion, quote }) => suggestion?.from ?? quote),
    count: about.length,
    isCurrent: about.some(({ uid }) => uid === current),
  }))
}
