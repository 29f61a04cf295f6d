import { connect } from 'node:net'

/** Sends bytes as they are. @returns what came back until the other side closed */
export async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes)
  let text = ''
  try {
    for await (const part of socket) text += String(part)
  } catch {
    // The other side may close before it has read everything.
  }
  return text
}
