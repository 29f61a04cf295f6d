/** An element with its attributes and what is in it. Nothing is made of markup. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...inside)
  return element
}

/** A button that does not take the cursor out of the text when it is clicked. */
export function button(label: string, act: () => void, className = 'button is-quiet'): HTMLButtonElement {
  const element = made('button', { type: 'button', class: className }, label)
  element.addEventListener('mousedown', (event) => event.preventDefault())
  element.addEventListener('click', act)
  return element
}
