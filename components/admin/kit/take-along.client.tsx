'use client'

import { useScripts } from './use-scripts.ts'

export interface TakeAlongWords {
  download: string
  print: string
  fileName: string
  /** First line of the file, and on paper: what it is. */
  heading: string
}

/** Buttons that keep a text as a file or on paper. Nothing without scripts: it can be selected, and browsers print. */
export function TakeAlong({ value, words }: { value: string; words: TakeAlongWords }) {
  const scripts = useScripts()

  function download() {
    const file = new Blob([`${words.heading}\n\n${value}\n`], { type: 'text/plain;charset=utf-8' })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = words.fileName
    link.click()
    URL.revokeObjectURL(link.href)
  }

  return (
    <div className="button-row" hidden={!scripts}>
      <button type="button" className="button is-plain" onClick={download}>
        {words.download}
      </button>
      <button type="button" className="button is-plain" onClick={() => print()}>
        {words.print}
      </button>
    </div>
  )
}
