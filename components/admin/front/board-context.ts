import { createContext, use } from 'react'
import type { BoardArticle } from '#domain/front/types.ts'
import type { BoardStart, NamedPart, Placed, Spot } from './types.ts'

/** What every part of the board needs. */
export interface BoardHere extends Pick<BoardStart, 'words' | 'desk' | 'lang' | 'forms' | 'now'> {
  parts: NamedPart[]
  /** Name of a part of the page. */
  nameOf: (spot: Spot) => string
  /** Where something stands within its part, 1 is first. */
  positionOf: (slot: Placed) => number
  /** An instant, UTC milliseconds, as short words. */
  time: (instant: number) => string
  /** All of these say what was done. */
  place: (article: BoardArticle, spot: Spot, position: number) => void
  move: (slot: Placed, spot: Spot, position: number) => void
  remove: (slot: Placed) => void
  alter: (slot: Placed, spot: Spot, position: number, times: Pick<Placed, 'startsAt' | 'endsAt'>) => void
}

export const BoardContext = createContext<BoardHere | null>(null)

export function useBoard(): BoardHere {
  const here = use(BoardContext)
  if (!here) throw new Error('outside of a board')
  return here
}
