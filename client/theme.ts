/** Where the choice is kept. Nothing is kept for SYSTEM. */
const KEY = 'theme'
const SYSTEM = 'system'

let chosen = SYSTEM

/** Sets the page light or dark as the reader chose, on this page or before, in this tab or another. */
export function followTheme(): void {
  const follow = () => show(kept())
  follow()
  // Other tabs tell by `storage`; pages that slept, or were made ready ahead of a click, may not have heard.
  for (const event of ['storage', 'pageshow', 'prerenderingchange']) addEventListener(event, follow)
}

/** Shows the switch, and makes it work. */
export function offerThemes(): void {
  show(chosen)
  for (const group of document.querySelectorAll<HTMLElement>('[data-themes]')) {
    group.hidden = false
    group.addEventListener('change', (event) => choose((event.target as HTMLInputElement).value))
  }
}

function choose(theme: string): void {
  show(theme)
  try {
    if (theme === SYSTEM) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // Readers who forbid storage have their choice on this page.
  }
}

function kept(): string {
  try {
    const theme = localStorage.getItem(KEY)
    return theme === 'light' || theme === 'dark' ? theme : SYSTEM
  } catch {
    return chosen
  }
}

function show(theme: string): void {
  chosen = theme
  const { dataset } = document.documentElement
  if (theme === SYSTEM) delete dataset.theme
  else dataset.theme = theme
  colorFrame(theme)
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-themes] input')) {
    input.checked = input.value === theme
  }
}

/** The browser's own frame takes the colour whose `media` holds. */
function colorFrame(theme: string): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const own = (meta.dataset.theme ??= meta.media.includes('dark') ? 'dark' : 'light')
    if (theme === SYSTEM) meta.media = `(prefers-color-scheme: ${own})`
    else meta.media = theme === own ? 'all' : 'not all'
  }
}
