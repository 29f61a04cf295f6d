import { deskApi } from '#i18n/desk-article-paths.ts'
import { postJson } from './post-json.ts'
import type { Answer, There } from './types.ts'

/** Between two beats, in milliseconds; who misses three is gone (domain/presence/rules.ts). */
const BEAT = 10_000

export interface PresenceOptions {
  uid: string
  tab: string
  /** Whether this tab would write now. */
  wants: () => boolean
  onThere: (there: There) => void
}

/** Says that this tab is there, and hears who else is. */
export interface Presence {
  takeOver: () => void
  /** The page is about to be gone. */
  leave: () => void
  close: () => void
}

/** Begins to say so. Without an answer everything stays as it was: whoever cannot be heard writes on, and is merged. */
export function startPresence({ uid, tab, wants, onThere }: PresenceOptions): Presence {
  let closed = false
  const hear = (answer: Answer<There>) => {
    if (!closed && answer.ok) onThere(answer.result)
  }
  const ask = (path: string, input: object) =>
    void postJson<There>(path, JSON.stringify({ uid, tab, ...input })).then(hear, () => undefined)
  const beat = () => ask(deskApi.beat, { wants: wants() })
  const timer = setInterval(beat, BEAT)
  beat()
  return {
    takeOver: () => ask(deskApi.takeOver, {}),
    leave() {
      const body = JSON.stringify({ uid, tab, wants: false, leaves: true })
      postJson(deskApi.beat, body, { keepalive: true }).catch(() => undefined)
    },
    close() {
      closed = true
      clearInterval(timer)
    },
  }
}
