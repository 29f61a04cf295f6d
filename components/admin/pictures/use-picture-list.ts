import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskPicture } from '#domain/media/types.ts'
import { askForPictures } from './ask.ts'
import type { PictureWords } from './words.ts'

interface Listed {
  pictures: DeskPicture[]
  next: string | null
  /** What was asked for. */
  text: string
  state: 'loading' | 'there' | { problem: string }
}

const NOTHING: Listed = { pictures: [], next: null, text: '', state: 'loading' }

/** The pictures of the media, page by page. @param locale whose words come with them */
export function usePictureList(locale: string, failures: PictureWords['failures']) {
  const [listed, setListed] = useState(NOTHING)
  // Of two questions the later one counts, whichever is answered first.
  const asked = useRef(0)

  const load = useCallback(
    async (text: string, before?: string) => {
      const turn = ++asked.current
      setListed((now) => ({ ...now, state: 'loading' }))
      try {
        const page = await askForPictures({ locale, text, before, uids: undefined }, failures)
        if (turn !== asked.current) return
        setListed((now) => {
          const earlier = before === undefined ? [] : now.pictures
          return { pictures: together(earlier, page.pictures), next: page.next, text, state: 'there' }
        })
      } catch (problem) {
        if (turn !== asked.current) return
        setListed((now) => ({ ...now, state: { problem: (problem as Error).message } }))
      }
    },
    [locale, failures],
  )

  useEffect(() => void load(''), [load])

  return {
    ...listed,
    search: (text: string) => load(text),
    more: () => load(listed.text, listed.next ?? undefined),
    again: () => load(listed.text),
    putFirst: (picture: DeskPicture) =>
      setListed((now) => ({ ...now, pictures: together([picture], now.pictures) })),
  }
}

function together(first: DeskPicture[], then: DeskPicture[]): DeskPicture[] {
  const known = new Set(first.map(({ uid }) => uid))
  return [...first, ...then.filter(({ uid }) => !known.has(uid))]
}
