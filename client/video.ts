/** Shows the buttons that play a video on the page. Before one is pressed its site is asked for nothing. */
export function offerVideos(): void {
  for (const play of document.querySelectorAll<HTMLElement>('[data-player]')) {
    const note = play.parentElement?.querySelector('figcaption')
    if (note) note.textContent = play.dataset.note ?? ''
    play.hidden = false
    play.addEventListener('click', () => {
      const frame = playerOf(play)
      play.replaceWith(frame)
      frame.focus()
    })
  }
}

/** It may run its own script and go full screen; of us it learns the site's address and nothing more. */
function playerOf({ dataset, textContent }: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = dataset.title ?? textContent
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation')
  frame.referrerPolicy = 'strict-origin'
  frame.allow = 'autoplay; fullscreen; picture-in-picture'
  frame.src = dataset.player ?? ''
  return frame
}
