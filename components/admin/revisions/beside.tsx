import type { ReactNode } from 'react'
import type { Translator } from '#i18n/translate.ts'

interface Props {
  /** What it was, and what it is; null where there was nothing. */
  from: ReactNode
  to: ReactNode
  /** Both in one, for narrow screens. */
  inOne: ReactNode
  t: Translator
}

/** Before and after: beside each other where there is room, else in one. */
export function Beside({ from, to, inOne, t }: Props) {
  return (
    <>
      <div className="difference-one">{inOne}</div>
      <div className="difference-two">
        <div>
          <span className="hidden-label">{t('desk.revisions.before')} </span>
          {from}
        </div>
        <div>
          <span className="hidden-label">{t('desk.revisions.after')} </span>
          {to}
        </div>
      </div>
    </>
  )
}
