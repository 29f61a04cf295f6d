/**
 * Whether a link may lead there: web, mail, telephone, a path of this site or a place on the page. Without
 * zod, whose half a megabyte the editor would send to every browser.
 */
export function isLinkTarget(address: unknown): address is string {
  if (typeof address !== 'string' || address.length > 2000 || !address.isWellFormed()) return false
  // eslint-disable-next-line no-control-regex -- these are what must not get in
  if (/[\s\u0000-\u001f\u007f]/.test(address)) return false
  if (/^https?:\/\//i.test(address)) return URL.canParse(address)
  return /^(mailto:|tel:).{1,500}$/.test(address) || /^(\/(?!\/)|#)[^\\]{0,1000}$/.test(address)
}
