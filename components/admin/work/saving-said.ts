import { formatShort } from '#i18n/dates.ts'
import type { IconName } from '../kit/icon-paths.ts'
import type { SavingState } from '../saving/types.ts'
import { filled } from '../editor/words.ts'
import type { Frame, SavingWords } from './types.ts'

export interface Said {
  tone: 'done' | 'plain' | 'warning' | 'danger'
  icon: IconName
  text: string
  /** What to do about it. */
  lead?: string
}

/** What is read out, and whether it is trouble. */
export interface Spoken {
  text: string
  isTrouble: boolean
}

/** What is read out by now: trouble, and that it is over. Nobody wants to hear each pause in their typing. */
export function spokenAfter(before: Spoken, { tone, text }: Said): Spoken {
  const isTrouble = tone === 'warning' || tone === 'danger'
  if (isTrouble ? text === before.text : tone === 'plain' || !before.isTrouble) return before
  return { text, isTrouble }
}

/** How what is typed stands, in words. @param now UTC milliseconds */
export function savingSaid(state: SavingState, words: SavingWords, desk: Frame['desk'], now: number): Said {
  const time = (at: number) => formatShort(at, now, desk.locale, desk.timeZone)
  switch (state.kind) {
    case 'saved':
      return {
        tone: 'done',
        icon: 'check',
        text: state.at === null ? words.savedAlready : filled(words.saved, { time: time(state.at) }),
      }
    case 'pending':
      return { tone: 'plain', icon: 'edit', text: words.pending }
    case 'saving':
      return { tone: 'plain', icon: 'up', text: words.saving }
    case 'offline':
      return { tone: 'warning', icon: 'device', text: words.offline, lead: words.offlineLead }
    case 'failed':
      return { tone: 'danger', icon: 'alert', ...failed(state, words) }
  }
}

function failed({ why, message }: Extract<SavingState, { kind: 'failed' }>, words: SavingWords) {
  const text = why === 'refused' ? filled(words.refused, { why: message }) : words[why]
  return { text, lead: words[`${why}Lead`] }
}
