/**
 * Base64 and its form for addresses (RFC 4648 sections 4 and 5), on one line or on several.
 *
 * @module
 */
import { endPiece, fault, octetsPiece, type PieceReader, type TextForm } from './piece.ts'

const isBase64 = (line: string): boolean => /^[A-Za-z0-9+/_-]+={0,2}$/u.test(line)

const readBase64 = (): PieceReader => {
  // Characters that make no whole octets yet.
  let held = ''
  const flush = () => {
    const octets = Uint8Array.from(Buffer.from(held, 'base64'))
    held = ''
    return octetsPiece(octets)
  }
  return {
    line: (text) => {
      const line = text.trim().replace(/^["']|["'],?$/gu, '')
      if (line === '') return [...flush(), endPiece()]
      if (!isBase64(line)) return [fault('no base64')]
      const all = held + line.replace(/=+$/u, '')
      // What is padded or no whole number of groups is at its end.
      if (line.endsWith('=') || line.length % 4 !== 0) {
        held = all
        return [...flush(), endPiece()]
      }
      const whole = all.length - (all.length % 4)
      held = all.slice(whole)
      return octetsPiece(Uint8Array.from(Buffer.from(all.slice(0, whole), 'base64')))
    },
    end: flush,
  }
}

/** Characters of a header. */
const shortest = 27

export const base64: ReadonlyArray<TextForm> = [
  {
    name: 'base64',
    suits: ([first = '']) => {
      const line = first.trim().replace(/^["']|["'],?$/gu, '')
      return line.length >= shortest && isBase64(line) && /[g-z/+_]/iu.test(line)
    },
    read: readBase64,
  },
]
