import { listUnder, type Suggestion } from './suggestion-list.ts'

/** How long a reader pauses, in ms, before what is typed is looked for: less than between two slow keys. */
const PAUSE = 120
/** What browsers call a key that is the input method's. */
const OF_INPUT_METHOD = 229

/**
 * Suggestions under the search fields: a combobox as in the ARIA Authoring Practices, "list autocomplete with
 * manual selection". Nothing is chosen until the reader does, so that Enter still sends the form.
 */
export function suggestSearches(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) {
    const field = form.querySelector('input')
    if (field) suggestIn(form, field)
  }
}

function suggestIn(form: HTMLFormElement, field: HTMLInputElement): void {
  const list = listUnder(field, form.dataset)
  let latest = new AbortController()

  const stop = () => {
    latest.abort()
    list.close()
  }
  const look = () => {
    // What is shown stays until its successor is there.
    latest.abort()
    const typed = field.value.trim()
    if (!typed) return list.close()
    latest = new AbortController()
    const { signal } = latest
    find(form.dataset.suggest ?? '', typed, signal).then(
      (found) => signal.aborted || list.show(found, typed),
      // Overtaken, or without a network: the form works as it is.
      () => signal.aborted || list.close(),
    )
  }
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === OF_INPUT_METHOD) {
      // Safari takes Enter that ends a composition for one that sends the form.
      if (event.key === 'Enter') event.preventDefault()
      return
    }
    if (act(event)) event.preventDefault()
  }
  /** @returns whether the key had a meaning for the list */
  const act = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    if (altKey || ctrlKey || metaKey || shiftKey) return false
    const row = list.chosen()
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (list.isOpen()) list.move(key === 'ArrowDown' ? 1 : -1)
      else look()
    } else if (key === 'Escape' && list.isOpen()) stop()
    else if (key === 'Enter' && row) row.click()
    else return false
    return true
  }

  // Half-typed pinyin is nobody's query: while an input method is at work nothing is sent or shown.
  field.addEventListener('compositionstart', stop)
  field.addEventListener('compositionend', look)
  field.addEventListener('input', (event) => event.isComposing || look())
  field.addEventListener('keydown', press)
  field.addEventListener('blur', stop)
  form.addEventListener('submit', stop)
  // A press on a row leaves the focus where it is; the click that follows opens the row's address.
  list.element.addEventListener('mousedown', (event) => event.preventDefault())
  list.element.addEventListener('click', stop)
}

async function find(locale: string, typed: string, signal: AbortSignal): Promise<Suggestion[]> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE))
  signal.throwIfAborted()
  const answer = await fetch(`/api/suggestions?${new URLSearchParams({ locale, q: typed }).toString()}`, {
    signal,
  })
  if (!answer.ok) return []
  return ((await answer.json()) as { suggestions: Suggestion[] }).suggestions
}
