import { useEffect, useState } from 'react'
import type { Board } from '#domain/front/types.ts'
import { askForBoard, saveArrangement } from './ask.ts'
import type { Conflict, FrontWords } from './types.ts'
import type { Arranging } from './use-arranging.ts'

/** Saves what is arranged, and says what came of it; nobody loses what they did because somebody else was first. */
export function useSavingBoard(
  which: Pick<Board, 'locale' | 'plan'>,
  arranging: Arranging,
  words: FrontWords,
) {
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState('')
  const [conflict, setConflict] = useState<Conflict | null>(null)
  useLeaveWarning(arranging.isUnsaved, words.saving.leave)

  async function tried(work: () => Promise<void>) {
    if (pending) return
    setPending(true)
    setProblem('')
    await work().catch(() => setProblem(words.saving.offline))
    setPending(false)
  }
  async function send(version: number) {
    const answer = await saveArrangement(which, version, arranging.arranged)
    if (!answer.ok && answer.problem.key !== 'front.changed') return setProblem(answer.problem.message)
    const now = await askForBoard(which, version)
    if (!now.ok) return setProblem(now.problem.message)
    if (!answer.ok) return setConflict({ ...now.result, message: answer.problem.message })
    setConflict(null)
    arranging.begin(now.result.board, words.said.saved)
  }

  return {
    ...{ pending, problem, conflict },
    save: () => tried(() => send(arranging.version)),
    putMine: () => tried(() => send(conflict!.board.version)),
    takeTheirs: () => {
      arranging.begin(conflict!.board, words.said.taken)
      setConflict(null)
    },
  }
}

/** The browser asks before it leaves a page with something unsaved on it; forms that lead elsewhere do. */
function useLeaveWarning(isUnsaved: boolean, question: string) {
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    const askAtForm = (event: SubmitEvent) => {
      const leads = event.target instanceof Element && event.target.closest('[aria-labelledby="plans"]')
      if (!leads || window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('beforeunload', ask)
    document.addEventListener('submit', askAtForm, true)
    return () => {
      removeEventListener('beforeunload', ask)
      document.removeEventListener('submit', askAtForm, true)
    }
  }, [isUnsaved, question])
}
