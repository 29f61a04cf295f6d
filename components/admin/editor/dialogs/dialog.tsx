import { useEffect, useId, useRef, type ReactNode } from 'react'

interface Props {
  title: string
  /** Asked before it closes by itself; it stays where the answer is no. */
  mayClose?: () => boolean
  onClose: () => void
  children: ReactNode
}

/** A small window over the text. Escape closes it; who opens it gives the focus back. */
export function Dialog({ title, mayClose = () => true, onClose, children }: Props) {
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => box.current?.showModal(), [])
  return (
    <dialog
      ref={box}
      className="editor-dialog"
      aria-labelledby={id}
      onClose={() => (mayClose() ? onClose() : box.current?.showModal())}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
