/** A key as people on this machine know it: `Mod-Shift-b` as ⌘⇧B or Ctrl+Shift+B. */
export function keyName(keys: string): string {
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)
  const parts = keys.split('-').map((part) => (part.length === 1 ? part.toUpperCase() : part))
  const names: Record<string, string> = isApple
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↵' }
    : { Mod: 'Ctrl' }
  return parts.map((part) => names[part] ?? part).join(isApple ? '' : '+')
}

/** The same as `aria-keyshortcuts` wants it. */
export function keyShortcuts(keys: string): string {
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)
  return keys
    .replace('Mod', isApple ? 'Meta' : 'Control')
    .replace('↑', 'ArrowUp')
    .replace('↓', 'ArrowDown')
    .replaceAll('-', '+')
}
