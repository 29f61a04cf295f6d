/** A page that is looked at asks so often, in ms: most answers are an empty 304. */
const EVERY = 120_000

/** What server/breaking-answer.ts answers; `until` in UTC milliseconds. */
interface Breaking {
  uid: string
  text: string
  href: string | null
  until: number
}

/** Takes breaking news away when its time is over, and shows on a page that is open what came since. */
export function followBreaking(): void {
  const place = document.querySelector<HTMLElement>('[data-breaking]')
  if (!place) return
  let ending: number | undefined
  let lookedAt = Date.now()

  const show = (found: Breaking | null) => {
    clearTimeout(ending)
    if (found) ending = window.setTimeout(() => show(null), found.until - Date.now())
    if (place.dataset.breaking === (found?.uid ?? '')) return
    place.dataset.breaking = found?.uid ?? ''
    place.replaceChildren(...(found ? [line(found, place.dataset.label ?? '')] : []))
  }
  const look = async () => {
    if (document.hidden || Date.now() - lookedAt < EVERY) return
    lookedAt = Date.now()
    const answer = await fetch(place.dataset.from ?? '', { cache: 'no-cache' })
    if (answer.ok) show((await answer.json()) as Breaking | null)
  }
  const { breaking: uid = '', until } = place.dataset
  if (until) show({ uid, text: '', href: null, until: Number(until) })
  // Without a network the page stays as it was.
  const ask = () => void look().catch(() => undefined)
  setInterval(ask, EVERY)
  document.addEventListener('visibilitychange', ask)
  addEventListener('pageshow', ask)
}

function line({ text, href }: Breaking, label: string): HTMLElement {
  const strong = document.createElement('strong')
  strong.textContent = label
  const said = document.createElement(href === null ? 'span' : 'a')
  if (href !== null) said.setAttribute('href', href)
  said.textContent = text
  const whole = document.createElement('p')
  whole.append(strong, ' ', said)
  return whole
}
