/** What could end a script element, begin a comment in it, or end a line of old JavaScript. */
const RISKY = /[<>&\u2028\u2029]/g

/** JSON that can stand inside a script element: `</script>` and `<!--` in texts are written with \u003c. */
export function jsonForScript(data: object): string {
  return JSON.stringify(data).replace(
    RISKY,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
