import type { FrontChange } from '#domain/front/types.ts'
import { filled } from '../editor/words.ts'
import type { FrontWords } from './types.ts'

interface Saying {
  words: Pick<FrontWords, 'areas' | 'changes'>
  /** Of a section, as the reader of this knows it. */
  sectionName: (id: number) => string
  /** An instant, UTC milliseconds, as words. */
  time: (instant: number) => string
}

/** What is done to all of a plan or of the page. */
const WHOLE: readonly FrontChange['did'][] = ['planned', 'unplanned', 'replanned', 'restored']

type Place = NonNullable<FrontChange['from']>

/** One thing that was done to a front page, as a sentence. */
export function changeText(change: FrontChange, saying: Saying): string {
  const { words, time } = saying
  const { did, plan, article, from, to, version = 0 } = change
  const about = plan === null ? '' : time(plan)
  const said = filled(words.changes[did], {
    headline: article?.headline ?? '',
    from: from ? placeText(from, saying) : '',
    to: to ? placeText(to, saying) : '',
    time: about,
    version,
  })
  return plan !== null && !WHOLE.includes(did)
    ? `${said} ${filled(words.changes.inPlan, { time: about })}`
    : said
}

function placeText({ area, sectionId, position }: Place, { words, sectionName }: Saying): string {
  const name = area === 'section' ? sectionName(sectionId ?? 0) : words.areas[area]
  return filled(words.changes.place, { area: name, position })
}
