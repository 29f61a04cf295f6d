import { once } from 'node:events'
import { createServer } from 'node:net'
import { StartError } from './start-error.ts'

/**
 * Tries to listen, and stops again: a taken port is told before anything is built or written.
 * @throws StartError with a sentence for the terminal
 */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (problem) {
    throw portProblem(problem, host, port)
  }
  server.close()
  await once(server, 'close')
}

/** A sentence for what listening threw; what has none comes back as it is. */
export function portProblem(problem: unknown, host: string, port: number): unknown {
  const unknownHost = `HOST=${host} is not an address of this machine. Try 127.0.0.1 or 0.0.0.0.`
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
    EACCES: `Port ${port} needs more rights than this user has. Choose one above 1023: PORT=3000 npm start`,
    EADDRNOTAVAIL: unknownHost,
    ENOTFOUND: unknownHost,
    EAI_AGAIN: unknownHost,
  }
  const sentence = sentences[(problem as NodeJS.ErrnoException).code ?? '']
  return sentence ? new StartError(sentence) : problem
}
