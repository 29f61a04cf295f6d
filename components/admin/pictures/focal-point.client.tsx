'use client'

import { useId, useLayoutEffect, useRef, type PointerEvent } from 'react'
import type { DeskPicture } from '#domain/media/types.ts'
import { Crop } from './crop.client.tsx'
import type { PictureWords } from './words.ts'

/** Per cent from left and top. */
interface Point {
  x: number
  y: number
}

interface Props {
  picture: DeskPicture
  at: Point
  words: PictureWords['edit']
  onMove: (at: Point) => void
}

/** Where the eye should go: by pointing, or by two numbers that arrow keys change; beside, what crops make of it. */
export function FocalPoint({ picture, at, words, onMove }: Props) {
  const id = `focal${useId()}`
  const mark = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    mark.current!.style.left = `${at.x}%`
    mark.current!.style.top = `${at.y}%`
  }, [at])

  function point({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    onMove({ x: percent((clientX - left) / width), y: percent((clientY - top) / height) })
  }

  const number = (side: keyof Point, label: string) => (
    <label className="focal-number">
      <span className="field-label">{label}</span>
      <input
        className="control"
        type="number"
        min={0}
        max={100}
        step={1}
        value={at[side]}
        onChange={(event) => onMove({ ...at, [side]: percent(event.currentTarget.valueAsNumber / 100) })}
      />
    </label>
  )
  return (
    <fieldset className="focal" aria-describedby={id}>
      <legend className="field-label">{words.focal}</legend>
      <p className="field-hint" id={id}>
        {words.focalHint}
      </p>
      <div className="focal-parts">
        <div
          className="focal-picture"
          onPointerDown={(event) => {
            // Not a picture to be dragged away.
            event.preventDefault()
            event.currentTarget.setPointerCapture(event.pointerId)
            point(event)
          }}
          onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && point(event)}
        >
          <img src={picture.large} width={picture.width} height={picture.height} alt="" draggable={false} />
          <span ref={mark} className="focal-mark" />
        </div>
        <div className="focal-crops">
          <Crop picture={picture} at={at} shape="is-wide" label={words.wide} />
          <Crop picture={picture} at={at} shape="is-square" label={words.square} />
        </div>
      </div>
      <div className="focal-numbers">
        {number('x', words.fromLeft)}
        {number('y', words.fromTop)}
        <button type="button" className="button is-quiet" onClick={() => onMove({ x: 50, y: 50 })}>
          {words.middle}
        </button>
      </div>
    </fieldset>
  )
}

/** @param part 0 to 1; what is no number counts as nothing */
function percent(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part || 0)) * 100)
}
