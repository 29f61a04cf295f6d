import { useEffect, useState } from 'react'
import { deskApi } from '#i18n/desk-article-paths.ts'
import { withQuery } from '#i18n/with-query.ts'
import type { TargetName } from './types.ts'

/** Between two keys nothing is asked, in milliseconds. */
const PAUSE = 200

/** What a menu of a language may lead to, by a part of its name. @returns null before the first answer */
export function useTargets(locale: string, text: string) {
  const [targets, setTargets] = useState<TargetName[] | null>(null)
  const [isFailed, setFailed] = useState(false)
  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    const ask = async () => {
      const response = await fetch(withQuery(deskApi.menuTargets, { locale, text }), { signal })
      const answer = (await response.json()) as { ok: boolean; result: TargetName[] }
      setFailed(!answer.ok)
      if (answer.ok) setTargets(answer.result)
    }
    const timer = setTimeout(
      () => void ask().catch(() => setFailed(!signal.aborted)),
      text === '' ? 0 : PAUSE,
    )
    return () => {
      clearTimeout(timer)
      ending.abort()
    }
  }, [locale, text])
  return { targets, isFailed }
}
