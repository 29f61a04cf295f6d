// eslint-disable-next-line no-control-regex -- these are what must not get in
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\u2028\u2029]/g

/** Text as both engines and every reader can take it: NFC, no control characters, no half characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROL, '')
}
