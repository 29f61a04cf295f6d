import { marked } from './marked.ts'

export interface Suggestion {
  kind: string
  text: string
  href: string
}

/**
 * The list under a search field, hidden at first. The field keeps the focus and says which row is meant.
 * @param words of the page's language: `label`, `found` with # for the number, `none`, and one for each kind
 */
export function listUnder(field: HTMLInputElement, words: DOMStringMap) {
  const list = made('div', 'listbox', 'suggestions')
  const status = made('span', 'status', 'hidden-label')
  list.id = `${field.id}-list`
  list.ariaLabel = words.label ?? ''
  field.after(list, status)
  field.role = 'combobox'
  field.autocomplete = 'off'
  field.ariaAutoComplete = 'list'
  field.setAttribute('aria-controls', list.id)
  let at = -1
  close()

  function close(): void {
    list.hidden = true
    list.replaceChildren()
    status.textContent = ''
    field.ariaExpanded = 'false'
    choose(-1)
  }

  function choose(next: number): void {
    chosen()?.setAttribute('aria-selected', 'false')
    at = next
    const row = chosen()
    row?.setAttribute('aria-selected', 'true')
    row?.scrollIntoView({ block: 'nearest' })
    if (row) field.setAttribute('aria-activedescendant', row.id)
    else field.removeAttribute('aria-activedescendant')
  }

  function chosen(): HTMLElement | undefined {
    return list.children[at] as HTMLElement | undefined
  }

  return {
    element: list,
    close,
    chosen,
    isOpen: () => !list.hidden,
    /** Goes to the next row or the one before; beyond both ends is the field. */
    move(step: 1 | -1) {
      const places = list.children.length + 1
      choose(((at + 1 + step + places) % places) - 1)
    },
    /** @param typed what was found, to be marked in the rows */
    show(found: Suggestion[], typed: string) {
      close()
      list.append(...found.map((one, row) => rowOf(one, `${list.id}-${row}`, words, typed)))
      list.hidden = found.length === 0
      field.ariaExpanded = String(found.length > 0)
      status.textContent =
        (found.length > 0 ? words.found?.replace('#', String(found.length)) : words.none) ?? ''
    },
  }
}

function rowOf(
  { kind, text, href }: Suggestion,
  id: string,
  words: DOMStringMap,
  typed: string,
): HTMLElement {
  const row = made('a', 'option', kind)
  row.id = id
  row.tabIndex = -1
  row.setAttribute('aria-selected', 'false')
  row.setAttribute('href', href)
  const [name, label] = [made('span'), made('small')]
  name.append(...marked(text, typed))
  label.textContent = words[kind] ?? ''
  row.append(name, ' ', label)
  return row
}

function made(tag: string, role = '', name = ''): HTMLElement {
  const element = document.createElement(tag)
  if (role) element.role = role
  if (name) element.className = name
  return element
}
