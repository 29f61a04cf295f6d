'use client'

import {
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
} from 'react'
import type { FormState } from '#lib/form-state.ts'
import { ProblemText } from '../form/problem-text.tsx'
import { useGuarded } from '../form/use-guarded.ts'
import { Icon } from '../kit/icon.tsx'
import { useScripts } from '../kit/use-scripts.ts'
import { formOf, handleAt, type Handle, type When } from './handle.ts'
import { MoveDialog, type MoveWords } from './move-dialog.client.tsx'
import { useDrag } from './use-drag.ts'

const NOTHING: FormState = {}

interface Props {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: MoveWords & Record<'dragHint' | 'undo' | 'other', string>
  /** The calendar itself; what can be moved carries a handle. */
  children: ReactNode
}

/** Moves what stands in a calendar: by drag to another day, or by a button and a form. What is refused stays where it is. */
export function CalendarMoves({ action, words, children }: Props) {
  const [state, dispatch, pending] = useActionState(useGuarded(action), NOTHING)
  const [opened, setOpened] = useState<Handle | null>(null)
  const [asked, setAsked] = useState<Handle | null>(null)
  const box = useRef<HTMLDivElement>(null)
  /** Which entry was moved, until the focus is on it. */
  const moved = useRef<string | null>(null)
  const scripts = useScripts()

  const send = useCallback(
    (handle: Handle, when: When) => {
      // Since it was looked at first, the page may have been told of another time.
      const now = { ...handle, seen: fresh(box.current, handle.key)?.seen ?? handle.seen }
      setAsked(now)
      startTransition(() => dispatch(formOf(now, when)))
    },
    [dispatch],
  )
  const drop = useCallback((handle: Handle, day: string) => send(handle, { day }), [send])
  useDrag(box, children, drop)

  useEffect(() => {
    if (!state.done) return
    moved.current = asked?.key ?? null
    setOpened(null)
  }, [state])

  // Not before the dialog is closed: until then nothing outside of it takes the focus.
  useEffect(() => {
    if (opened || moved.current === null) return
    focusEntry(box.current, moved.current)
    moved.current = null
  }, [opened, state])

  function open(event: MouseEvent) {
    const button = (event.target as Element).closest('.calendar-move')
    if (!button) return
    // What was refused before is another matter.
    setAsked(null)
    setOpened(handleAt(button))
  }

  const undo = state.done && state.values?.undo === 'yes' ? asked : null
  return (
    <div
      ref={box}
      className={scripts ? 'calendar-box is-ready' : 'calendar-box'}
      onClick={open}
      aria-busy={pending}
    >
      <div className="calendar-said">
        <div role="status">
          {state.done && !pending && (
            <p>
              <Icon name="check" /> {state.done}
            </p>
          )}
        </div>
        {undo && !pending && (
          <button
            type="button"
            className="button is-quiet"
            onClick={() => send(undo, { at: undo.local, undo: 'yes' })}
          >
            {words.undo}
          </button>
        )}
        {state.problem && asked && !opened && (
          <div className="form-problem" role="alert">
            <ProblemText problem={state.problem} />
            <button type="button" className="button is-quiet" onClick={() => setOpened(asked)}>
              {words.other}
            </button>
          </div>
        )}
      </div>
      {children}
      {scripts && <p className="calendar-hint">{words.dragHint}</p>}
      <MoveDialog
        handle={opened}
        state={opened?.key === asked?.key ? state : NOTHING}
        pending={pending}
        words={words}
        onSend={(at) => opened && send(opened, { at })}
        onClose={() => setOpened(null)}
      />
    </div>
  )
}

/** The handle of an entry as the page has it now; null where it is gone. */
function fresh(box: HTMLElement | null, key: string): Handle | null {
  const entry = box?.querySelector(`[data-entry="${CSS.escape(key)}"]`)
  return entry ? handleAt(entry) : null
}

/** It may stand in another day now: keyboards go on from there. */
function focusEntry(box: HTMLElement | null, key: string): void {
  const at = document.activeElement
  if (at !== document.body && at?.checkVisibility() !== false) return
  box?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(key)}"] .calendar-move`)?.focus()
}
