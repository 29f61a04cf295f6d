'use client'

import { Notice } from '../kit/notice.tsx'
import type { MenuWords } from './types.ts'
import type { MenuInHand } from './use-menu.ts'

interface Props {
  menu: MenuInHand
  words: MenuWords
  problem: NonNullable<MenuInHand['problem']>
}

/** Why it was not saved; where somebody else came first, the choice between the two. */
export function MenuProblem({ menu, words, problem: { message, isTheirs } }: Props) {
  return (
    <div role="alert">
      <Notice tone={isTheirs ? 'warning' : 'danger'} title={words.notKept}>
        <p>{message}</p>
        {isTheirs && (
          <p className="button-row">
            <a className="button is-plain" href={location.href} target="_blank">
              {words.lookAtTheirs}
            </a>
            <button type="button" className="button is-plain" onClick={() => menu.save(true)}>
              {words.mineOver}
            </button>
            <button type="button" className="button is-quiet" onClick={() => location.reload()}>
              {words.takeTheirs}
            </button>
          </p>
        )}
      </Notice>
    </div>
  )
}
