'use client'

import { useState } from 'react'
import { formatShort } from '#i18n/dates.ts'
import { inSpot, isIn, positionOf } from './arrangement.ts'
import { BoardContext } from './board-context.ts'
import { Candidates } from './candidates.client.tsx'
import { Part } from './part.client.tsx'
import { SaveBar } from './save-bar.client.tsx'
import type { BoardStart, Spot } from './types.ts'
import { useArranging } from './use-arranging.ts'
import { useFill } from './use-fill.ts'
import { useSavingBoard } from './use-saving-board.ts'
import { filled } from '../editor/words.ts'

/** A front page laid out as readers have it, to be arranged; and beside it what can be placed. */
export function Board(start: BoardStart) {
  const { board, words, desk, lang, forms, now } = start
  const [all, setAll] = useState(false)
  const nameOf = (spot: Spot) => start.parts.find((one) => isIn(one, spot))?.label ?? ''
  const arranging = useArranging(board, words.said, nameOf)
  const saving = useSavingBoard(board, arranging, words)
  const { arranged } = arranging
  const parts = useFill(board, arranged, start.parts, all)
  const shown = parts.filter((one) => all || !one.folded || inSpot(arranged, one).length > 0)
  const here = {
    ...{ words, desk, lang, forms, now, parts, nameOf },
    ...{
      place: arranging.place,
      move: arranging.move,
      remove: arranging.remove,
      alter: arranging.alter,
    },
    positionOf: (slot: Parameters<typeof positionOf>[1]) => positionOf(arranged, slot),
    time: (instant: number) => formatShort(instant, now, desk.locale, desk.timeZone),
  }
  return (
    <BoardContext value={here}>
      <div className="front-desk">
        <div className="front-board">
          {shown.map((part) => (
            <Part key={`${part.area} ${part.sectionId}`} part={part} slots={inSpot(arranged, part)} />
          ))}
          {shown.length < parts.length && (
            <p>
              <button type="button" className="button is-plain" onClick={() => setAll(true)}>
                {filled(words.board.moreSections, { count: parts.length - shown.length })}
              </button>
            </p>
          )}
        </div>
        <Candidates {...start} />
      </div>
      <SaveBar arranging={arranging} saving={saving} />
    </BoardContext>
  )
}
