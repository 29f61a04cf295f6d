'use client'

import { useId, useLayoutEffect, useRef, type DialogHTMLAttributes, type ReactNode } from 'react'
import { Icon } from '../kit/icon.tsx'

type Passed = 'onPaste' | 'onDrop' | 'onDragOver' | 'onDragLeave' | 'className'

interface Props extends Pick<DialogHTMLAttributes<HTMLDialogElement>, Passed> {
  title: string
  /** What the button that closes it is called. */
  close: string
  onClose: () => void
  children: ReactNode
}

/** A dialog about pictures, open as long as it is there. Escape closes it, and the focus goes back to where it was. */
export function PictureDialog({ title, close, onClose, children, className = '', ...passed }: Props) {
  const id = `pictures${useId()}`
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = box.current!
    dialog.showModal()
    // Only what is still on the page gives the focus back.
    return () => dialog.close()
  }, [])
  return (
    <dialog
      ref={box}
      className={`picture-dialog ${className}`}
      aria-labelledby={id}
      // Dialogs that close within it (choosing a file) say so by an event that comes up to here.
      onCancel={(event) => event.target === box.current && (event.preventDefault(), onClose())}
      // Browsers close it unasked when Escape is pressed again: what it is for is still to be decided.
      onClose={() => box.current?.isConnected && (box.current.showModal(), onClose())}
      {...passed}
    >
      <header className="picture-dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="button is-quiet" onClick={onClose}>
          <Icon name="close" label={close} />
        </button>
      </header>
      {children}
    </dialog>
  )
}
