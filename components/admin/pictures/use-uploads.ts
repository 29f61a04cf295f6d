import { useEffect, useReducer, useRef } from 'react'
import type { DeskPicture } from '#domain/media/types.ts'
import { sendPicture } from './send-picture.ts'
import type { PictureWords } from './words.ts'

/** A file on its way into the media. */
export interface Upload {
  key: number
  file: File
  /** Part that is sent, 0 to 1; null while it waits. */
  part: number | null
  /** Why it was not taken. */
  problem: string | null
  abort: AbortController
}

interface Setting {
  locale: string
  failures: PictureWords['failures']
  onTaken: (picture: DeskPicture) => void
}

let lastKey = 0

/** Files that are sent one after the other; what is done goes to `onTaken` and out of the list. */
export function useUploads(setting: Setting) {
  const uploads = useRef<Upload[]>([])
  const isSending = useRef(false)
  const current = useRef(setting)
  const [, show] = useReducer((times: number) => times + 1, 0)

  useEffect(() => {
    current.current = setting
  })
  // Whoever closes the dialog wants none of it.
  useEffect(() => () => uploads.current.forEach(({ abort }) => abort.abort()), [])

  function change(key: number, part: Partial<Upload>) {
    uploads.current = uploads.current.map((one) => (one.key === key ? { ...one, ...part } : one))
    show()
  }

  function drop(key: number) {
    uploads.current.find((one) => one.key === key)?.abort.abort()
    uploads.current = uploads.current.filter((one) => one.key !== key)
    show()
  }

  function add(files: readonly File[]) {
    const added = files.map((file): Upload => {
      return { key: ++lastKey, file, part: null, problem: null, abort: new AbortController() }
    })
    uploads.current = [...uploads.current, ...added]
    show()
    void sendAll()
  }

  function retry(key: number) {
    change(key, { part: null, problem: null, abort: new AbortController() })
    void sendAll()
  }

  async function sendAll() {
    if (isSending.current) return
    isSending.current = true
    try {
      for (let next = waiting(); next; next = waiting()) await send(next)
    } finally {
      isSending.current = false
    }
  }

  function waiting() {
    return uploads.current.find(({ part, problem }) => part === null && problem === null)
  }

  async function send({ key, file, abort }: Upload) {
    const { locale, failures } = current.current
    change(key, { part: 0 })
    try {
      const onProgress = (part: number) => change(key, { part })
      const picture = await sendPicture(file, { locale, failures, onProgress, signal: abort.signal })
      drop(key)
      current.current.onTaken(picture)
    } catch (problem) {
      // Taken back by whoever sent it.
      if (abort.signal.aborted) return
      change(key, { problem: (problem as Error).message })
    }
  }

  return { uploads: uploads.current, add, drop, retry }
}
