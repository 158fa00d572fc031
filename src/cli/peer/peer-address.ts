/**
 * Where a peer is: `HOST:PORT`, with an IPv6 address in brackets.
 *
 * @module
 */
import { left, right, type Either } from '../../ground/either.ts'

/** RFC 6733 section 2.1: of TCP, and of TLS over TCP. */
export const standardPort = { plain: 3868, secure: 5868 } as const

export interface PeerAddress {
  readonly host: string
  /** None where none was given. */
  readonly port: number | undefined
}

/** A port number; 0 stands for any where `least` is 0. */
export const portOf = (text: string, least: 0 | 1): Either<string, number> => {
  const port = /^[0-9]{1,5}$/u.test(text) ? Number(text) : Number.NaN
  return port >= least && port <= 65_535
    ? right(port)
    : left(`a port is a number from ${least} to 65535, not '${text}'`)
}

const withPort = (host: string, port: string | undefined): Either<string, PeerAddress> => {
  if (host === '') return left('a host is wanted before the port')
  if (port === undefined) return right({ host, port: undefined })
  const number = portOf(port, 1)
  return number._tag === 'Left' ? number : right({ host, port: number.right })
}

/** `a.example.net:3868`, `a.example.net`, `[::1]:3868`, `[::1]`, and `::1`, where every colon is the address's own. */
export const peerAddress = (text: string): Either<string, PeerAddress> => {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/u.exec(text)
  if (bracketed !== null) return withPort(bracketed[1] ?? '', bracketed[2])
  if (/[[\]\s/]/u.test(text)) return left(`'${text}' is no HOST:PORT`)
  const [host = '', port, ...more] = text.split(':')
  return more.length > 0 ? withPort(text, undefined) : withPort(host, port)
}

/** As it was given: with brackets where the host has colons. */
export const addressText = (host: string, port: number): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
