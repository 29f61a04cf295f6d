import { useEffect, useRef, useState } from 'react'
import type { Board, BoardPart } from '#domain/front/types.ts'
import { askForFill } from './ask.ts'
import { isIn, type Arranged } from './arrangement.ts'
import type { NamedPart, Spot } from './types.ts'

/** Several changes in a row are asked about once, after so many milliseconds. */
const PAUSE = 250

/** What fills the places that are left empty, as it would be with what is arranged now. @param all of the folded parts too */
export function useFill(
  which: Pick<Board, 'locale' | 'plan'>,
  arranged: Arranged,
  parts: NamedPart[],
  all: boolean,
): NamedPart[] {
  const { locale, plan } = which
  const [found, setFound] = useState<BoardPart[] | null>(null)
  const begun = useRef({ arranged, all })

  useEffect(() => {
    // What the page came with is filled already.
    if (begun.current.arranged === arranged && begun.current.all === all) return
    let isLate = false
    const ask = async () => {
      const answer = await askForFill({ locale, plan }, arranged)
      if (answer.ok && !isLate) setFound(answer.result.parts)
    }
    // Without a network the filling stays as it was.
    const timer = setTimeout(() => void ask().catch(() => undefined), PAUSE)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [locale, plan, arranged, all])

  const fillOf = (spot: Spot) => found?.find((one) => isIn(one, spot))?.fill
  return parts.map((part) => ({ ...part, fill: fillOf(part) ?? part.fill }))
}
