import { useEffect, useOptimistic, useRef, useState, useTransition, type KeyboardEvent } from 'react'
import type { FormState } from '#lib/form-state.ts'
import { filled } from '../editor/words.ts'
import { useGuarded } from '../form/use-guarded.ts'
import { childrenOf, moved, placeOf, stepFrom, type Place, type Step } from './arrange.ts'
import type { TreeRow, TreeWords } from './types.ts'

export type MoveAction = (state: FormState, form: FormData) => Promise<FormState>

const KEYS: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' }

/**
 * Moves sections in the tree: at once by dragging, or taken up first, moved step by step and put down. What the server knows comes
 * in as `rows`; until it has answered the tree looks as if it had.
 */
export function useArranging(rows: readonly TreeRow[], action: MoveAction, words: TreeWords) {
  const send = useGuarded(action)
  const [isSending, startSending] = useTransition()
  const [expected, expect] = useOptimistic<readonly TreeRow[], readonly TreeRow[]>(rows, (_now, next) => next)
  const [held, setHeld] = useState<{ id: number; rows: readonly TreeRow[] } | null>(null)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const shown = held?.rows ?? expected
  const heldId = held?.id ?? null
  const grips = useRef(new Map<number, HTMLButtonElement>())

  // What is moved is another element afterwards.
  useEffect(() => {
    if (heldId !== null) grips.current.get(heldId)?.focus()
  }, [heldId, held?.rows])

  function place(id: number, place: Place) {
    // What the next move is told it saw comes with the answer.
    if (isSending) return
    const { name, seen } = shown.find((row) => row.id === id)!
    const next = moved(shown, id, place)
    const form = new FormData()
    form.set('id', String(id))
    form.set('parentId', String(place.parentId ?? ''))
    form.set('after', place.after === null ? 'first' : `${place.parentId ?? ''}:${place.after}`)
    form.set('seenParent', String(seen.parentId ?? ''))
    form.set('seenPosition', String(seen.position))
    setProblem('')
    startSending(async () => {
      expect(next)
      const { problem } = await send({}, form)
      setProblem(problem?.message ?? '')
      setSaid(problem ? '' : filled(words.moved, { name, where: whereIs(next, id, words) }))
    })
  }

  function take(id: number) {
    if (isSending) return
    if (held?.id === id) return putDown()
    setHeld({ id, rows: expected })
    setProblem('')
    setSaid(filled(words.taken, { name: nameOf(expected, id), where: whereIs(expected, id, words) }))
  }

  function go(step: Step) {
    if (!held) return
    const to = stepFrom(held.rows, held.id, step)
    if (!to) return setSaid(words.noFurther)
    const next = moved(held.rows, held.id, to)
    setHeld({ id: held.id, rows: next })
    setSaid(whereIs(next, held.id, words))
  }

  function putDown() {
    if (!held) return
    const { id, rows: next } = held
    setHeld(null)
    const [was, is] = [placeOf(expected, id), placeOf(next, id)]
    if (was.parentId === is.parentId && was.after === is.after) return leave()
    place(id, is)
  }

  function leave() {
    setHeld(null)
    setSaid(words.left)
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = KEYS[event.key]
    if (!held) return
    if (step) go(step)
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }

  return {
    shown,
    heldId,
    isSending,
    said,
    problem,
    grips: grips.current,
    place,
    take,
    go,
    putDown,
    leave,
    onKeyDown,
  }
}

export type Arranging = ReturnType<typeof useArranging>

function nameOf(rows: readonly TreeRow[], id: number): string {
  return rows.find((row) => row.id === id)?.name ?? ''
}

/** `2nd of 5 below News`, for those who do not see where it went. */
function whereIs(rows: readonly TreeRow[], id: number, words: TreeWords): string {
  const { parentId } = placeOf(rows, id)
  const neighbours = childrenOf(rows, parentId)
  const at = { n: neighbours.findIndex((row) => row.id === id) + 1, of: neighbours.length }
  return parentId === null
    ? filled(words.atTop, at)
    : filled(words.below, { ...at, parent: nameOf(rows, parentId) })
}
