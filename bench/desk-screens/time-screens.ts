import { ask } from '../ask.ts'

/** Rounds before the first that counts: a process that has just started compiles while it answers. */
const WARM_UP = 3

/** A screen of the desk: its name and where it is. */
export type Screen = readonly [name: string, path: string]

/**
 * Times screens one after the other, as one person's browser asks for them.
 * @returns milliseconds from sending the request to the last byte, by the screen's name
 * @throws where a screen does not answer with 200
 */
export async function timeScreens(
  origin: string,
  cookie: string,
  screens: readonly Screen[],
  rounds: number,
  progress: (done: number, total: number) => void,
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(screens.map(([name]) => [name, []]))
  for (let round = 0; round < rounds + WARM_UP; round++) {
    for (const [name, path] of screens) {
      const { status, ms } = await ask(origin + path, { Cookie: cookie, 'Accept-Encoding': 'gzip' })
      if (status !== 200) throw new Error(`${path} answers ${status}`)
      if (round >= WARM_UP) times.get(name)!.push(ms)
    }
    progress(round + 1, rounds + WARM_UP)
  }
  return times
}
