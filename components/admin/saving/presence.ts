import { deskApi } from '#i18n/desk-article-paths.ts'
import { postJson } from './post-json.ts'
import type { Answer, There } from './types.ts'

/** Between two beats, in milliseconds; who misses three is gone (domain/presence/rules.ts). */
const BEAT = 10_000
/** The same after the sign-in has ended, while nobody comes back to the page. */
const SELDOM = 60_000

export interface PresenceOptions {
  uid: string
  tab: string
  /** Whether this tab would write now. */
  wants: () => boolean
  onThere: (there: There) => void
}

/** Says that this tab is there, and hears who else is. */
export interface Presence {
  /** @returns why it came to nothing: a sentence, empty where nobody answered; null where it did not */
  takeOver: () => Promise<string | null>
  /** The page is in front again, or on the network. */
  back: () => void
  /** The page is about to be gone. */
  leave: () => void
  close: () => void
}

/** Begins to say so. Without an answer everything stays as it was: whoever cannot be heard writes on, and is merged. */
export function startPresence({ uid, tab, wants, onThere }: PresenceOptions): Presence {
  let closed = false
  /** Milliseconds until the next beat; null after the last. */
  let pause: number | null = BEAT
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    if (!closed && pause !== null) timer = setTimeout(beat, pause)
  }
  const hear = (answer: Answer<There>) => {
    const before = pause
    pause = pauseAfter(answer)
    if (pause !== before) wait()
    if (!closed && answer.ok) onThere(answer.result)
  }
  const ask = async (path: string, input: object): Promise<string | null> => {
    const answer = await postJson<There>(path, JSON.stringify({ uid, tab, ...input })).catch(() => null)
    if (answer) hear(answer)
    return answer === null ? '' : answer.ok ? null : answer.problem.message
  }
  function beat(): void {
    wait()
    void ask(deskApi.beat, { wants: wants() })
  }
  beat()
  return {
    takeOver: () => ask(deskApi.takeOver, {}),
    back() {
      if (pause === SELDOM) beat()
    },
    leave() {
      const body = JSON.stringify({ uid, tab, wants: false, leaves: true })
      if (pause === null) return
      postJson(deskApi.beat, body, { keepalive: true }).catch(() => undefined)
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

/** Whoever may not be there, or where nothing is, says no more: each time it would be written down. */
function pauseAfter(answer: Answer<There>): number | null {
  if (answer.ok) return BEAT
  if (answer.status === 403 || answer.status === 404) return null
  return answer.status === 401 ? SELDOM : BEAT
}
