'use client'

import { useRef, type ChangeEvent } from 'react'
import type { PictureWords } from './words.ts'

/** Asked for anything but HEIC, an iPhone makes a JPEG of what it has. */
const KINDS = 'image/jpeg,image/png,image/webp,image/avif,image/gif'

interface Props {
  words: PictureWords['upload']
  many: boolean
  onFiles: (files: File[]) => void
}

/** Files out of the device, or the camera's next picture where there is a camera at hand. */
export function UploadButtons({ words, many, onFiles }: Props) {
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)

  function take({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    onFiles([...(input.files ?? [])])
    // The same file may be chosen again.
    input.value = ''
  }

  return (
    <>
      <button type="button" className="button is-plain" onClick={() => files.current?.click()}>
        {words.choose}
      </button>
      <button type="button" className="button is-plain upload-camera" onClick={() => camera.current?.click()}>
        {words.camera}
      </button>
      <input
        ref={files}
        type="file"
        hidden
        accept={KINDS}
        multiple={many}
        aria-label={words.choose}
        onChange={take}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={words.camera}
        onChange={take}
      />
    </>
  )
}
