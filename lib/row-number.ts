/** Ids are whole numbers from 1 up, as both engines keep them in 31 bits. */
const MOST = 2 ** 31 - 1

/** The id in a part of an address; 0, which nothing has, for whatever else stands there. */
export function rowNumber(text: string): number {
  const number = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
  return number <= MOST ? number : 0
}
