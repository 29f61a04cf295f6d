'use client'

import { useState } from 'react'
import { ArrangeBar } from './arrange-bar.client.tsx'
import { Branches } from './branches.client.tsx'
import type { TreeRow, TreeWords } from './types.ts'
import { useArranging, type MoveAction } from './use-arranging.ts'

interface Props {
  rows: TreeRow[]
  /** Ids of sections whose sections are folded away at first. */
  folded: number[]
  words: TreeWords
  action: MoveAction
}

/** The tree of sections, arranged by dragging, by keyboard or by buttons. Without scripts it is a list of links. */
export function SectionTree({ rows, folded: first, words, action }: Props) {
  const arranging = useArranging(rows, action, words)
  const [folded, setFolded] = useState(() => new Set(first))
  const { shown, heldId, isSending, said, problem } = arranging
  const held = shown.find((row) => row.id === heldId)

  function fold(id: number) {
    const next = new Set(folded)
    if (!next.delete(id)) next.add(id)
    setFolded(next)
  }

  return (
    <div className="section-tree" aria-busy={isSending} onKeyDown={arranging.onKeyDown}>
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <Branches parentId={null} {...{ arranging, folded, words }} onFold={fold} label={words.label} />
      <p className="tree-said" role="status">
        {said}
      </p>
      {held && <ArrangeBar name={held.name} {...{ arranging, words }} />}
    </div>
  )
}
