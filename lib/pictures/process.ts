import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { draw } from './draw.ts'

/** A tenth of the weight of a process that answers pages, where both want the same core. */
const NICENESS = 10

/** The process that draws one picture and ends: `process.ts <file> <folder> <whether readers go first>` writes a PictureAnswer. */
const [file, folder, readersFirst] = process.argv.slice(2)
standBack(readersFirst === 'true' ? NICENESS : 0)
process.stdout.write(JSON.stringify(await draw(file!, folder!)))

/** Others go first, and where memory runs out it is this process that ends (Linux). */
function standBack(niceness: number): void {
  try {
    setPriority(niceness)
    writeFileSync('/proc/self/oom_score_adj', '1000')
  } catch {
    // Not every system has it; the picture is drawn all the same.
  }
}
