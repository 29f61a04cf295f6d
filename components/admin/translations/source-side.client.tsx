'use client'

import { useMemo, useRef, useState, type RefObject } from 'react'
import { untranslatedParts } from '#domain/body/untranslated.ts'
import type { BodyEditorHandle } from '../editor/types.ts'
import { useWriting } from '../work/writing-context.ts'
import { changedBody } from './changed-body.ts'
import { DriftBar } from './drift-bar.client.tsx'
import { DriftFlags } from './drift-flags.client.tsx'
import { pairsOf } from './pairs.ts'
import { SourcePart } from './source-part.client.tsx'
import type { Side, SourceOf } from './types.ts'
import { useDriftKeys } from './use-drift-keys.ts'
import { useEven, type Two } from './use-even.ts'

interface Props {
  source: SourceOf
  editor: RefObject<BodyEditorHandle | null>
  /** Which of the two is shown where there is room for one. */
  side: Side
  onSide: (side: Side) => void
}

/** The source of a translation, as its readers have it, with what changed since it was translated. */
export function SourceSide({ source, editor, side, onSide }: Props) {
  const { parts, words } = source
  const { content, readOnly, change } = useWriting()
  const list = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [placed, setPlaced] = useState(0)
  const pairs = useMemo(() => pairsOf(parts, content), [parts, content])
  const untranslated = useMemo(() => untranslatedParts(parts, content), [parts, content])
  const open = parts.filter(({ drift }) => drift?.isOpen)

  const sourceOf = (part: string) =>
    list.current?.querySelector<HTMLElement>(`[data-part='${CSS.escape(part)}']`) ?? null
  const textOf = (part: string) =>
    document.getElementById(`written-${part}`) ?? editor.current?.element(pairs.get(part) ?? '') ?? null

  function twos(): Two[] {
    const all = parts.flatMap(({ part, block }): Two[] => {
      const [left, right] = [block && sourceOf(part), block && textOf(part)]
      return left && right ? [{ left, right }] : []
    })
    // What stands in another order on the other side goes its own way.
    return all.filter(({ right }, at) => all.slice(0, at).every((one) => precedes(one.right, right)))
  }
  const watched = () => [list.current, document.querySelector('.work-text')]
  useEven({ twos, watched, onPlaced: () => setPlaced((times) => times + 1) }, pairs)

  function showSource(part: string) {
    setCurrent(part)
    onSide('source')
    requestAnimationFrame(() => {
      sourceOf(part)?.scrollIntoView({ block: 'nearest' })
      sourceOf(part)?.focus({ preventScroll: true })
    })
  }

  function showText(part: string) {
    setCurrent(part)
    onSide('translation')
    requestAnimationFrame(() => {
      const line = document.getElementById(`written-${part}`)
      if (line) line.focus()
      else if (part === 'lead') document.querySelector('.fact-group[data-fields~="lead"]')?.scrollIntoView()
      else editor.current?.focus(pairs.get(part))
    })
  }

  /** On to the next one that is open, round about. @param by places */
  function step(by: 1 | -1) {
    if (open.length === 0) return
    const at = open.findIndex(({ part }) => part === current)
    const next = at < 0 && by < 0 ? open.length - 1 : (at + by + open.length) % open.length
    showSource(open[next]!.part)
  }
  useDriftKeys(step)

  function put(part: string) {
    const body = changedBody(content.body, parts, part)
    change({ body })
    editor.current?.replace(body)
    showText(part)
  }

  return (
    <>
      <DriftBar
        {...{ source, side, onSide }}
        open={open.map(({ part }) => part)}
        untranslated={untranslated.size}
        mayCheck={!readOnly}
        onStep={step}
      />
      <section className="source-side" aria-label={words.source}>
        <p className="source-about">
          {source.versions} <a href={source.href}>{words.openSource}</a>
        </p>
        <ol className="source-parts" ref={list} lang={source.lang}>
          {parts.map((one) => (
            <SourcePart
              key={one.part}
              {...{ one, source }}
              isCurrent={one.part === current}
              isUntranslated={untranslated.has(one.part)}
              mayCheck={!readOnly}
              isThere={one.isField || pairs.has(one.part)}
              onText={() => showText(one.part)}
              onPut={() => put(one.part)}
            />
          ))}
        </ol>
      </section>
      <DriftFlags
        parts={open.map(({ part }) => part)}
        elementOf={textOf}
        placed={placed}
        words={words}
        onFlag={showSource}
      />
    </>
  )
}

function precedes(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
