'use client'

import { formatMoment } from '#i18n/dates.ts'
import { pageRevisionsPath } from '#i18n/desk-site-paths.ts'
import { filled } from '../editor/words.ts'
import { Notice } from '../kit/notice.tsx'
import type { PageStart, PageWords, Theirs } from './types.ts'
import type { PageInHand } from './use-page-writing.ts'

interface Props {
  page: PageInHand
  start: PageStart
  words: PageWords['page']
}

/** All that should not be passed over, above the text. */
export function PageNotices({ page, start, words }: Props) {
  const { restored, left, aside, theirs } = page
  const time = (at: number) => formatMoment(at, start.desk.locale, start.desk.timeZone)
  return (
    <div className="work-notices">
      {restored !== null && (
        <Notice tone="info" title={words.restored}>
          <p>{filled(words.restoredLead, { time: time(restored) })}</p>
        </Notice>
      )}
      {left.map((one) => (
        <Notice key={one.tab} tone="warning" title={filled(words.left, { time: time(one.at) })}>
          <p>{words.leftLead}</p>
          <p className="button-row">
            <button type="button" className="button is-plain" onClick={() => page.take(one)}>
              {words.take}
            </button>
            <button type="button" className="button is-quiet" onClick={() => page.drop(one)}>
              {words.drop}
            </button>
          </p>
        </Notice>
      ))}
      {theirs && <TheirText {...{ page, start, words, theirs }} when={time(theirs.at)} />}
      {aside && (
        <Notice tone="info" title={words.aside}>
          <p>{words.asideLead}</p>
          <button type="button" className="button is-plain" onClick={page.putBack}>
            {words.putBack}
          </button>
        </Notice>
      )}
    </div>
  )
}

/** What somebody else saved, whole, and the choice between the two. */
function TheirText({ page, start, words, theirs, when }: Props & { theirs: Theirs; when: string }) {
  const { content, plain, by, revision } = theirs
  return (
    <Notice tone="warning" title={filled(words.theirs, { name: by, time: when, n: revision })}>
      <p>
        {words.theirsLead}{' '}
        {start.id !== null && page.revision > 0 && (
          <a
            href={pageRevisionsPath(start.id, start.locale, {
              from: String(page.revision),
              to: String(revision),
            })}
            target="_blank"
          >
            {words.whatTheyChanged}
          </a>
        )}
      </p>
      <details className="page-theirs">
        <summary>{words.theirText}</summary>
        <div lang={start.lang}>
          <p>
            <strong>{content.name}</strong>
          </p>
          {content.description && <p>{content.description}</p>}
          {plain.split('\n').map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </div>
      </details>
      <p className="button-row">
        <button type="button" className="button is-plain" onClick={() => void page.save(theirs)}>
          {words.mineOver}
        </button>
        <button type="button" className="button is-plain" onClick={page.takeTheirs}>
          {words.takeTheirs}
        </button>
      </p>
    </Notice>
  )
}
