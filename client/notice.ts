import { changeOf, type Found } from './version.ts'

/** Away for so long, in ms, a reader is told what changed meanwhile; whoever looked away briefly is not. */
const LONG_AWAY = 60_000

/** Tells readers who come back to an open page when it is no longer what its address gives. */
export function watchVersion(): void {
  const place = document.querySelector<HTMLElement>('[data-notice]')
  const shown = document.querySelector<HTMLElement>('[data-version]')?.dataset
  if (!place || !shown) return
  let leftAt = Date.now()
  let told: string | undefined
  let looking = false

  const look = async () => {
    if (looking) return
    looking = true
    const found = await findNow().catch(() => null)
    looking = false
    const change = found && changeOf(shown, found)
    const words = change && place.dataset[change]
    // Whoever has closed it hears of the next change, not of the same again.
    const news = `${change} ${found?.version}`
    if (!words || news === told) return
    tell(place, words)
    told = news
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) leftAt = Date.now()
    else if (Date.now() - leftAt > LONG_AWAY) void look()
  })
  // Out of the back/forward cache.
  addEventListener('pageshow', (event) => void (event.persisted && look()))
}

async function findNow(): Promise<Found> {
  // The browser sends the ETag it has: mostly the answer is an empty 304.
  const answer = await fetch(location.href, { cache: 'no-cache' })
  const page = await answer.text()
  // Read, not parsed: the policy lets no text become markup, and none of a page's text has such quotes.
  const mark = (name: string) => new RegExp(` data-${name}="([^"]*)"`).exec(page)?.[1]
  return { version: mark('version'), corrected: mark('corrected'), gone: mark('gone'), status: answer.status }
}

function tell(place: HTMLElement, words: string): void {
  const text = document.createElement('p')
  text.textContent = words
  const { reload = '', close = '' } = place.dataset
  place.replaceChildren(
    text,
    button(reload, () => location.reload()),
    button(close, () => place.replaceChildren()),
  )
}

function button(words: string, act: () => void): HTMLElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  made.addEventListener('click', act)
  return made
}
