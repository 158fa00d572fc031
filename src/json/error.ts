/**
 * JSON that is refused: one error for every reader, with its place.
 *
 * @module
 */

/** Keys and indices from the whole down to a part. */
export type JsonPath = ReadonlyArray<string | number>

/** One thing that is wrong with JSON. */
export interface JsonError {
  readonly _tag: 'JsonError'
  /** Empty for the whole. */
  readonly path: JsonPath
  /** What should have been there, in words. */
  readonly expected: string
  /** What is there; `undefined` for nothing. */
  readonly found: unknown
  /** The octet of the text at which it stands, where text was read and not a value. */
  readonly offset: number | undefined
}

/** Keys as they are written in code: `avps[2].value`. */
export const pathText = (path: JsonPath): string =>
  path
    .map((key, index) => (typeof key === 'number' || /^[0-9]+$/.test(key) ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('')

const foundText = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (typeof value === 'object') return isList(value) ? 'an array' : 'an object'
  return typeof value === 'function' || typeof value === 'symbol' ? `a ${typeof value}` : `${value as number}`
}

/** `Array.isArray` throws at a `Proxy` that was revoked. */
const isList = (value: object): boolean => {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}

/**
 * One sentence with the place before it.
 *
 * ```ts
 * import { describeJsonError, fromJson, rfc6733 } from 'diameter-codec'
 *
 * const refused = fromJson(rfc6733)({ header: [], avps: [] })
 * refused._tag === 'Left' && describeJsonError(refused.left).split(',')[0] // => 'header: expected an object with version'
 * ```
 */
export const describeJsonError = ({ path, expected, found, offset }: JsonError): string => {
  const place = pathText(path)
  const at = offset === undefined ? '' : `, at octet ${offset}`
  return `${place === '' ? '' : `${place}: `}expected ${expected}, found ${foundText(found)}${at}`
}
