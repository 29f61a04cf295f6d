/** Shows the buttons that need script, and makes them work. */
export function offerSharing(): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
  // Both exist on secure origins only.
  if ('clipboard' in navigator) offer('copy', () => copy(canonical))
  if ('share' in navigator) offer('system', () => navigator.share({ title: document.title, url: canonical }))
}

function offer(kind: string, act: () => Promise<void>): void {
  for (const button of document.querySelectorAll<HTMLElement>(`[data-share=${kind}]`)) {
    button.hidden = false
    // Readers who close the system's sheet, or forbid the clipboard, have said no: nothing to tell them.
    button.addEventListener('click', () => void act().catch(() => undefined))
  }
}

async function copy(address: string): Promise<void> {
  await navigator.clipboard.writeText(address)
  for (const status of document.querySelectorAll<HTMLElement>('[data-share-status]')) {
    const text = status.dataset.copied ?? ''
    // Emptied first, so that a second copy is announced too.
    status.textContent = ''
    requestAnimationFrame(() => (status.textContent = text))
  }
}
