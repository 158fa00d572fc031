/**
 * Time (RFC 6733 section 4.3.1): seconds in 32 bits, as Unix time from 1968 to 2104.
 *
 * @module
 */
import { writeUnsigned32, type Sink, refuseValue } from '../octets/sink.ts'
import { unsigned32At } from '../octets/source.ts'
import { codec, scalar, type Codec } from '../algebra/codec.ts'

/** From 0h on 1 January 1900, where the first era of NTP begins, to 0h on 1 January 1970, where Unix time does. */
const unixEpoch = 2_208_988_800

const era = 0x1_0000_0000

/** 1968-01-20T03:14:08Z */
const earliest = 0x8000_0000 - unixEpoch

/** 2104-02-26T09:42:23Z */
const latest = 0x7fff_ffff + era - unixEpoch

const isTime = (seconds: number): boolean => Number.isInteger(seconds) && seconds >= earliest && seconds <= latest

const writeTime = (sink: Sink, value: number): boolean => {
  if (!isTime(value)) {
    const expected = `whole seconds since 1970, ${earliest} to ${latest} (1968-01-20T03:14:08Z to 2104-02-26T09:42:23Z)`
    return refuseValue(sink, expected, value)
  }
  writeUnsigned32(sink, (value + unixEpoch) % era)
  return true
}

/**
 * A time as whole seconds since 1970-01-01T00:00:00Z, from 1968-01-20T03:14:08Z (−61,505,152) to 2104-02-26T09:42:23Z
 * (4,233,462,143). `timeToText` shows it, `timeFromText` reads it.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { Format, timeToText } from 'diameter-codec'
 *
 * Format.time.decode(Uint8Array.of(0, 0, 0, 0)) // => right(2085978496)
 * timeToText(2085978496) // => '2036-02-07T06:28:16Z'
 * ```
 */
export const time: Codec<number> = /*#__PURE__*/ codec(
  {
    name: 'Time',
    format: 'Time',
    minimum: 4,
    maximum: 4,
    decodeAt: (source, from) => {
      const seconds = unsigned32At(source, from)
      // "SNTP describes a procedure to extend the time to 2104. This procedure MUST be supported by all Diameter nodes."
      // With the first bit set, the time counts from 1900; with it clear, from 2036-02-07T06:28:16Z (RFC 4330 section 3).
      return seconds >= 0x8000_0000 ? seconds - unixEpoch : seconds + era - unixEpoch
    },
    encodeTo: writeTime,
  },
  scalar,
  {},
)

/**
 * The seconds as `YYYY-MM-DDTHH:MM:SSZ`; a number that is no Time stays a number.
 *
 * ```ts
 * import { timeToText } from 'diameter-codec'
 *
 * timeToText(0) // => '1970-01-01T00:00:00Z'
 * ```
 */
export const timeToText = (seconds: number): string =>
  isTime(seconds) ? `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z` : `${seconds}`

const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/

/**
 * The seconds of `YYYY-MM-DDTHH:MM:SSZ`; `undefined` for every other form, a day or hour that there is not, a leap
 * second, and what is out of the range of Time.
 *
 * ```ts
 * import { timeFromText } from 'diameter-codec'
 *
 * timeFromText('2026-11-23T02:20:00Z') // => 1795400400
 * timeFromText('2016-12-31T23:59:60Z') // => undefined
 * ```
 */
export const timeFromText = (text: string): number | undefined => {
  const [, year, month, day, hour, minute, second] = form.exec(text)?.map(Number) ?? []
  if (year === undefined) return undefined
  const seconds = Date.UTC(year, month! - 1, day, hour, minute, second) / 1000
  // A 30 February or a 24th hour counts on into the next day, and has another text there.
  return timeToText(seconds) === text ? seconds : undefined
}
