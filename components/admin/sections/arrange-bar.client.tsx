'use client'

import { filled } from '../editor/words.ts'
import { Icon, type IconName } from '../kit/icon.tsx'
import { steps, type Step } from './arrange.ts'
import type { TreeWords } from './types.ts'
import type { Arranging } from './use-arranging.ts'

const ICONS: Record<Step, IconName> = { up: 'up', down: 'down', out: 'back', in: 'forward' }

interface Props {
  name: string
  arranging: Arranging
  words: TreeWords
}

/** Moves the section that was taken up without dragging: a press for each step, and one to put it down. */
export function ArrangeBar({ name, arranging: { go, putDown, leave }, words }: Props) {
  return (
    <div className="arrange-bar" role="group" aria-label={filled(words.bar, { name })}>
      <p className="arrange-name">{name}</p>
      <div className="button-row">
        {steps.map((step) => (
          <button key={step} type="button" className="button is-plain" onClick={() => go(step)}>
            <Icon name={ICONS[step]} />
            {words[step]}
          </button>
        ))}
        <button type="button" className="button is-primary" onClick={putDown}>
          {words.putDown}
        </button>
        <button type="button" className="button is-quiet" onClick={leave}>
          {words.leave}
        </button>
      </div>
    </div>
  )
}
