import { useState } from 'react'
import type { Board, BoardArticle } from '#domain/front/types.ts'
import { filled } from '../editor/words.ts'
import { areEqual, arrangedIn, inSpot, isSame, move, positionOf, put, remove, time } from './arrangement.ts'
import type { FrontWords, Placed, Spot } from './types.ts'

type Times = Pick<Placed, 'startsAt' | 'endsAt'>

/** An arrangement while somebody changes it: what is saved, what is not, and what was done last, as a sentence. */
export function useArranging(board: Board, said: FrontWords['said'], nameOf: (spot: Spot) => string) {
  const [saved, setSaved] = useState(() => ({ version: board.version, slots: arrangedIn(board) }))
  const [arranged, setArranged] = useState<readonly Placed[]>(saved.slots)
  const [message, setMessage] = useState('')

  function tell(word: 'placed' | 'moved' | 'timed' | 'removed' | 'twice', slot: Placed, now = arranged) {
    const position = positionOf(now, slot)
    setMessage(filled(said[word], { headline: slot.headline, area: nameOf(slot), position }))
  }
  function change(word: 'placed' | 'moved' | 'timed', next: Placed[], uid: string, spot: Spot) {
    setArranged(next)
    const slot = inSpot(next, spot).find((one) => one.uid === uid)
    if (slot) tell(word, slot, next)
  }

  return {
    arranged,
    message,
    setMessage,
    version: saved.version,
    isUnsaved: !areEqual(arranged, saved.slots),
    place: (article: BoardArticle, spot: Spot, position: number) => {
      const there = inSpot(arranged, spot).find(({ uid }) => uid === article.uid)
      if (there) return tell('twice', there)
      change('placed', put(arranged, article, spot, position), article.uid, spot)
    },
    move: (slot: Placed, spot: Spot, position: number) => {
      const there = inSpot(arranged, spot).find(({ uid }) => uid === slot.uid)
      if (there && !isSame(there, slot)) return tell('twice', there)
      change('moved', move(arranged, slot, spot, position), slot.uid, spot)
    },
    remove: (slot: Placed) => {
      tell('removed', slot)
      setArranged(remove(arranged, slot))
    },
    /** Moves something and sets its times, at once. */
    alter: (slot: Placed, spot: Spot, position: number, times: Times) => {
      const there = inSpot(arranged, spot).find(({ uid }) => uid === slot.uid)
      if (there && !isSame(there, slot)) return tell('twice', there)
      const isMoved = !there || positionOf(arranged, slot) !== position
      const moved = isMoved ? move(arranged, slot, spot, position) : arranged
      const next = time(moved, { ...slot, area: spot.area, sectionId: spot.sectionId }, times)
      change(isMoved ? 'moved' : 'timed', next, slot.uid, spot)
    },
    discard: () => {
      setArranged(saved.slots)
      setMessage(said.discarded)
    },
    /** Goes on from what is saved now. @param message what is said about it */
    begin: (from: Board, words: string) => {
      const slots = arrangedIn(from)
      setSaved({ version: from.version, slots })
      setArranged(slots)
      setMessage(words)
    },
  }
}

export type Arranging = ReturnType<typeof useArranging>
