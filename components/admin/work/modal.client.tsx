'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'

interface Props {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
}

/** Something to be read or decided before anything else. Escape closes it, and the focus goes back to where it was. */
export function Modal({ title, open, onClose, children }: Props) {
  const id = `modal${useId()}`
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal()
    if (!open) box.current?.close()
  }, [open])
  return (
    <dialog ref={box} className="modal" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {open && children}
    </dialog>
  )
}
