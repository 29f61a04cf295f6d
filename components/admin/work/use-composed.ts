import { useState, type ChangeEvent, type CompositionEvent } from 'react'

type Typed = HTMLInputElement | HTMLTextAreaElement

/**
 * A controlled field that leaves input methods alone: what is being composed is the field's own until it is done, so that
 * nothing half written is saved and no answer of the server breaks it off.
 */
export function useComposed(value: string, onValue: (value: string) => void) {
  const [composing, setComposing] = useState<string | null>(null)
  return {
    value: composing ?? value,
    onChange({ currentTarget, nativeEvent }: ChangeEvent<Typed>) {
      const isComposing = (nativeEvent as InputEvent).isComposing
      setComposing(isComposing ? currentTarget.value : null)
      if (!isComposing) onValue(currentTarget.value)
    },
    onCompositionStart: ({ currentTarget }: CompositionEvent<Typed>) => setComposing(currentTarget.value),
    onCompositionEnd({ currentTarget }: CompositionEvent<Typed>) {
      setComposing(null)
      onValue(currentTarget.value)
    },
  }
}

/** Whether a key belongs to an input method: 229 is what browsers send that say so in no other way. */
export function isComposing(event: { nativeEvent: KeyboardEvent }): boolean {
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229
}
