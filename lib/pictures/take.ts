import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { inTurn } from '../in-turn.ts'
import { logger } from '../logger.ts'
import { programFolder } from '../program-folder.ts'
import type { PictureAnswer } from './answer.ts'

/**
 * One at a time in the process, so that one core and the memory of one picture is all they ever take. A picture of a phone takes
 * a second: whoever would wait for more than 20 is told to come back.
 */
const TURNS = { atOnce: 1, waiting: 20 }

/** Milliseconds for one picture: ten times what the largest that is taken needs here. */
const PATIENCE = 60_000

/** Of our environment, what a program needs to start: no addresses with passwords in them. */
const NEEDED = ['PATH', 'SystemRoot', 'LD_LIBRARY_PATH', 'TMPDIR', 'TEMP']

interface How {
  /** Milliseconds. */
  patience?: number
  /** There are readers on this machine, who are not to wait for it. */
  readersFirst?: boolean
}

/**
 * Draws a picture's sizes in a process of its own, which can be ended at any moment and takes nothing along when a file breaks it. (A
 * thread cannot: Node ends one only when its library's work is done.)
 * @param file path of the file as it came @param folder an empty one, where the renditions go
 * @throws Busy
 * @throws Error when pictures cannot be drawn at all
 */
export async function takePicture(file: string, folder: string, how: How = {}): Promise<PictureAnswer> {
  return inTurn('pictures', TURNS, async () => answerOf(file, folder, how))
}

async function answerOf(file: string, folder: string, how: How): Promise<PictureAnswer> {
  const { patience = PATIENCE, readersFirst = false } = how
  const program = join(programFolder(), 'lib', 'pictures', 'process.ts')
  const env = Object.fromEntries(NEEDED.map((name) => [name, process.env[name]])) as NodeJS.ProcessEnv
  const { promise, resolve, reject } = Promise.withResolvers<PictureAnswer>()
  execFile(
    process.execPath,
    [program, file, folder, String(readersFirst)],
    { env, timeout: patience, killSignal: 'SIGKILL', windowsHide: true },
    (problem, answer, said) => {
      if (!problem) return resolve(JSON.parse(answer) as PictureAnswer)
      if (problem.code === undefined || problem.code === null) {
        logger().warn({ signal: problem.signal, file }, 'a picture ended the process that drew it')
        return resolve({ problem: problem.killed ? 'tooSlow' : 'damaged' })
      }
      reject(new Error(`pictures cannot be drawn: ${said}`, { cause: problem }))
    },
  )
  return promise
}
