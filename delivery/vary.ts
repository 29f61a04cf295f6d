import type { ServerResponse } from 'node:http'

/** Adds a request header to those an answer depends on. */
export function addVary(res: ServerResponse, header: string): void {
  const there = String(res.getHeader('Vary') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  if (there.some((name) => name.toLowerCase() === header.toLowerCase())) return
  res.setHeader('Vary', [...there, header].join(', '))
}
