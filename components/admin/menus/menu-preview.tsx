import type { MenuStart, MenuWords } from './types.ts'
import type { MenuInHand } from './use-menu.ts'
import { itemsOf } from './rows.ts'

interface Props {
  menu: MenuInHand
  words: MenuWords
  start: MenuStart
}

/** The menu as readers will see it: nothing in it leads anywhere, and what is gone is left out. */
export function MenuPreview({ menu, words, start }: Props) {
  const shown = itemsOf((menu.rows ?? []).filter(({ link }) => !menu.isGone(link)))
  return (
    <section className={`menu-preview is-${start.place}`} aria-label={words.preview}>
      <h2>{words.preview}</h2>
      <ul lang={start.lang}>
        {shown.map(({ link, children }, at) => (
          <li key={at}>
            <strong>{menu.nameOf(link)}</strong>
            {children.length > 0 && (
              <ul>
                {children.map((child, place) => (
                  <li key={place}>{menu.nameOf(child)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
