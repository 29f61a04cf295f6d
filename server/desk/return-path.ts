/** Of an address to come back to, in characters. */
const LONGEST = 1000
/** Pages that nobody wants to come back to. */
const DOORS = /^\/admin\/(sign-in|setup|invitation|reset|forgot|confirm|renew)(\/|$)/

/**
 * Where to go after signing in: an address of the desk, out of what stands in a request, which anybody could have put
 * there. Everything else leads to the start page, other sites above all.
 * @param wanted path and query, as they stand in an address of ours
 */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST) return '/admin'
  if (!/^\/admin(?![^/?])/.test(wanted) || /[\\\p{Cc}]/u.test(wanted)) return '/admin'
  const base = 'http://desk.invalid'
  if (!URL.canParse(wanted, base)) return '/admin'
  const { origin, pathname, search } = new URL(wanted, base)
  if (
    origin !== base ||
    !/^\/admin(\/|$)/.test(pathname) ||
    pathname.includes('//') ||
    DOORS.test(pathname)
  ) {
    return '/admin'
  }
  return pathname + search
}
