/** Tells the server that the article on this page is read, and shows the number it answers. */
export function countReading(): void {
  const place = document.querySelector<HTMLElement>('[data-views-uid]')
  const uid = place?.dataset.viewsUid
  if (!uid) return
  const send = () => void post(uid)
  // A page made ready ahead of a click is not read yet.
  const { prerendering } = document as Document & { prerendering?: boolean }
  if (prerendering) document.addEventListener('prerenderingchange', send, { once: true })
  else send()
}

async function post(uid: string): Promise<void> {
  try {
    const answer = await fetch('/api/views', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ uid }),
    })
    if (!answer.ok) return
    const { count } = (await answer.json()) as { count: number }
    const number = count.toLocaleString(document.documentElement.lang)
    for (const place of document.querySelectorAll('[data-views-count]')) place.textContent = number
  } catch {
    // Without a network the page stays as it was.
  }
}
