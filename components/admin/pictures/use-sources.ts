import { useCallback, useRef } from 'react'
import { askForPictures } from './ask.ts'
import type { PictureWords } from './words.ts'

/**
 * Addresses of small renditions. Those that are not known are asked for together; a picture that is not there, or could not
 * be asked for, stays unknown.
 */
export function useSources(failures: PictureWords['failures']) {
  const known = useRef(new Map<string, string | null>())
  const waiting = useRef(new Map<string, (() => void)[]>())

  const learn = useCallback((media: string, src: string) => void known.current.set(media, src), [])

  const ask = useCallback(async () => {
    const asked = waiting.current
    waiting.current = new Map()
    const uids = [...asked.keys()]
    // Asked for once; what a dead network kept back is asked for again when the place is drawn again.
    for (const uid of uids) known.current.set(uid, null)
    try {
      const wanted = { uids: uids.join(','), locale: undefined, text: undefined, before: undefined }
      const { pictures } = await askForPictures(wanted, failures)
      for (const { uid, src } of pictures) known.current.set(uid, src)
    } catch {
      for (const uid of uids) known.current.delete(uid)
      return
    }
    for (const tell of [...asked.values()].flat()) tell()
  }, [failures])

  const source = useCallback(
    (media: string, onKnown: () => void): string | null => {
      const there = known.current.get(media)
      if (there !== undefined || media === '') return there ?? null
      if (waiting.current.size === 0) queueMicrotask(() => void ask())
      waiting.current.set(media, [...(waiting.current.get(media) ?? []), onKnown])
      return null
    },
    [ask],
  )

  return { source, learn }
}
