import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { MenuItem, MenuLink } from '#domain/menus/types.ts'
import { deskApi } from '#i18n/desk-article-paths.ts'
import { sameJson } from '#lib/same-json.ts'
import { filled } from '../editor/words.ts'
import { postJson } from '../saving/post-json.ts'
import { dropped, itemsOf, moved, rowsOf, without, type Direction, type MenuRow, type Spot } from './rows.ts'
import type { MenuStart, MenuWords, TargetName } from './types.ts'

type State = 'kept' | 'changed' | 'saving' | 'failed'

/** A menu that is being arranged: nothing of it is seen by readers before it is saved. */
export function useMenu(start: MenuStart, words: MenuWords) {
  const numbers = useRef(0)
  const keyOf = () => `row${++numbers.current}`
  const [kept, setKept] = useState(start.items)
  const [rows, setRows] = useState<MenuRow[] | null>(() => start.items && rowsOf(start.items, keyOf))
  const [names, setNames] = useState(start.names)
  const [state, setState] = useState<State>('kept')
  const [said, say] = useState('')
  const [problem, setProblem] = useState<{ message: string; isTheirs: boolean } | null>(null)
  const known = useMemo(() => new Map(names.map((one) => [`${one.kind} ${one.id}`, one.name])), [names])
  const nameOf = (link: MenuLink): string | null => {
    if (link.label) return link.label
    if (link.kind === 'front') return start.siteName
    return 'id' in link ? (known.get(`${link.kind} ${link.id}`) ?? null) : ''
  }
  const isGone = (link: MenuLink) => 'id' in link && !known.has(`${link.kind} ${link.id}`)

  const isChanged = useEffectEvent(() => !sameJson(rows && itemsOf(rows), kept))
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => isChanged() && event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])

  function become(next: MenuRow[], key?: string, message = words.said.moved) {
    setRows(next)
    setState('changed')
    const at = next.findIndex((row) => row.key === key)
    const row = next[at]
    if (!row) return
    const name = nameOf(row.link) ?? words.gone
    const sentence = filled(message, { name, n: at + 1, of: next.length })
    say(row.depth === 1 ? `${sentence} ${words.said.below}` : sentence)
  }

  async function send(items: MenuItem[] | null, over: boolean) {
    if (state === 'saving') return
    setState('saving')
    setProblem(null)
    const { locale, place } = start
    const body = JSON.stringify({ locale, place, items, ...(!over && { seen: kept }) })
    const answer = await postJson(deskApi.setMenu, body).catch(() => null)
    if (answer?.ok) {
      setKept(items)
      setRows(items && (rows ?? rowsOf(items, keyOf)))
      setState('kept')
      return say(items ? words.saved : words.isAutomatic)
    }
    setState('failed')
    const message = answer ? answer.problem.message : words.offline
    setProblem({ message, isTheirs: answer?.problem.key === 'menu.changed' })
  }

  return {
    ...{ rows, kept, state, said, problem, nameOf, isGone },
    isDirty: !sameJson(rows && itemsOf(rows), kept),
    move: (key: string, to: Direction) => rows && become(moved(rows, key, to), key),
    drop: (key: string, on: string, spot: Spot) => rows && become(dropped(rows, key, on, spot), key),
    change: (key: string, link: MenuLink) =>
      rows && become(rows.map((row) => (row.key === key ? { ...row, link } : row))),
    remove(key: string) {
      if (!rows) return
      const gone = rows.find((row) => row.key === key)!
      become(without(rows, key))
      say(filled(words.said.removed, { name: nameOf(gone.link) ?? words.gone }))
    },
    add(link: MenuLink, target?: TargetName) {
      if (target) setNames([...names, target])
      const row: MenuRow = { key: keyOf(), link, depth: 0 }
      setRows([...(rows ?? []), row])
      setState('changed')
      say(filled(words.said.added, { name: target?.name ?? nameOf(link) ?? '' }))
    },
    arrange: () => setRows(rowsOf(start.automatic, keyOf)),
    save: (over = false) => void send(rows && itemsOf(rows), over),
    reset: () => {
      setRows(null)
      void send(null, false)
    },
  }
}

export type MenuInHand = ReturnType<typeof useMenu>
