import { readFileSync } from 'node:fs'

/** What clients may take. Sizes in bytes, times in milliseconds. */
export interface Limits {
  /** All header lines with the request line; an address of 8 KB still fits. */
  maxHeaderSize: number
  /** For a request's header lines, from the first byte or the connection's beginning. */
  headersTimeout: number
  /** For a whole body, but of pictures. */
  requestTimeout: number
  /** For a whole picture: 60 MB by 70 KB/s, what mobile lines give at their edge. */
  uploadTimeout: number
  /** In each such time so many bytes of a picture come. */
  uploadPause: number
  uploadLeast: number
  /** Between looks for requests that are late. */
  connectionsCheckingInterval: number
  /** Between two requests on a connection. */
  keepAliveTimeout: number
  /** Without a byte in either direction. */
  idleTimeout: number
  connections: number
  /** Connections of one network; proxies that are trusted carry many readers and may take all. */
  perNetwork: number
  /** Requests that one connection sends ahead of their answers; browsers and proxies send none. */
  ahead: number
}

/** Where the system does not say how many files may be open: the least of those in use. */
const USUAL_FILES = 1024
/** Idle connections cost some 3 KB each, measured with 5,000; busy ones several times that. */
const MOST_CONNECTIONS = 10_000
/** So many networks are needed to take all connections. */
const NETWORKS = 8

/** @param dev the framework's lines to browsers stay open; @param behindProxies some proxy is trusted */
export function usualLimits(dev: boolean, behindProxies: boolean): Limits {
  // A connection may hold a socket and a file.
  const connections = Math.min(MOST_CONNECTIONS, Math.floor(openFiles() / 2))
  return {
    maxHeaderSize: 32_768,
    headersTimeout: 15_000,
    requestTimeout: 60_000,
    uploadTimeout: 900_000,
    uploadPause: 30_000,
    // 1 KB/s: less would not be there in time.
    uploadLeast: 30_720,
    connectionsCheckingInterval: 5_000,
    // Proxies keep theirs for 60 s (nginx and most balancers): one that we closed first would fail a reader.
    keepAliveTimeout: behindProxies ? 75_000 : 10_000,
    idleTimeout: dev ? 0 : 60_000,
    connections,
    perNetwork: Math.floor(connections / NETWORKS),
    ahead: 100,
  }
}

/** Files the process may have open at a time. Node has raised it to what the system allows. */
function openFiles(): number {
  try {
    const [, most] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
    return Number(most ?? USUAL_FILES)
  } catch {
    return USUAL_FILES
  }
}
