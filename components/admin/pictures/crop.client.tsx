'use client'

import { useLayoutEffect, useRef } from 'react'
import { focusOf } from '../../picture/focus.ts'

interface Props {
  picture: { src: string; width: number; height: number }
  /** Per cent from left and top. */
  at: { x: number; y: number }
  shape: 'is-wide' | 'is-square'
  label: string
}

/** What readers see of a picture where there is room for a part of it. */
export function Crop({ picture, at, shape, label }: Props) {
  const image = useRef<HTMLImageElement>(null)
  useLayoutEffect(() => {
    const { x, y } = focusOf({ focalX: at.x, focalY: at.y })
    image.current!.style.objectPosition = `${x}% ${y}%`
  }, [at])
  return (
    <figure className={`focal-crop ${shape}`}>
      <img ref={image} src={picture.src} width={picture.width} height={picture.height} alt="" />
      <figcaption>{label}</figcaption>
    </figure>
  )
}
