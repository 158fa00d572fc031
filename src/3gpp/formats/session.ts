/**
 * What GPRS and EPS sessions say of themselves: time zone, radio access, quality of service.
 *
 * @module
 */
import { bits, emap, flag, imap, layout, openBits, reserved, type CodecOf, type Either } from '../../index.ts'
import { octetReading, readingBy, textReading } from '../../ietf/formats/reading.ts'

/** Minutes east of UTC, and hours of daylight saving time that are among them: 0, 1 or 2. */
export interface TimeZone {
  readonly offsetMinutes: number
  readonly daylightSaving: number
}

interface Quarters {
  readonly units: number
  readonly west: boolean
  readonly tens: number
  readonly daylightSaving: number
}

// Quarters of an hour in two decimal digits, the first in the low half, whose highest bit says west (TS 23.040 section
// 9.2.3.11).
const timeZoneOctets: CodecOf<TimeZone> = /*#__PURE__*/ emap(
  ({ units, west, tens, daylightSaving }: Quarters): Either<string, TimeZone> =>
    units < 10
      ? { _tag: 'Right', right: { offsetMinutes: 15 * (west ? -1 : 1) * (10 * tens + units), daylightSaving } }
      : { _tag: 'Left', left: 'decimal digits' },
  ({ offsetMinutes, daylightSaving }: TimeZone): Either<string, Quarters> => {
    const quarters = Math.abs(offsetMinutes / 15)
    return Number.isInteger(quarters) && quarters < 80
      ? {
          _tag: 'Right',
          right: { units: quarters % 10, west: offsetMinutes < 0, tens: Math.floor(quarters / 10), daylightSaving },
        }
      : { _tag: 'Left', left: 'quarters of an hour, at most 79' }
  },
)(layout({ units: bits(4), west: flag, tens: bits(3), spare: reserved(6), daylightSaving: bits(2) }))

/** 3GPP-MS-TimeZone (TS 29.061 section 16.4.7.2), `{ offsetMinutes: -240, daylightSaving: 1 }`. */
export const timeZone: CodecOf<TimeZone | Uint8Array> = /*#__PURE__*/ octetReading(
  readingBy(timeZoneOctets),
  'a time zone such as { offsetMinutes: 60, daylightSaving: 0 }',
)

const ratTypes = {
  UTRAN: 1,
  GERAN: 2,
  WLAN: 3,
  GAN: 4,
  HSPA_EVOLUTION: 5,
  EUTRAN: 6,
  VIRTUAL: 7,
  EUTRAN_NB_IOT: 8,
  LTE_M: 9,
  NR: 10,
  IEEE_802_16E: 101,
  '3GPP2_EHRPD': 102,
  '3GPP2_HRPD': 103,
  '3GPP2_1XRTT': 104,
  '3GPP2_UMB': 105,
} as const

/** A radio access by its name, or by its number where it has no name here. */
export type AccessType = keyof typeof ratTypes | number

const ratTypeOctet: CodecOf<AccessType> = /*#__PURE__*/ imap<{ readonly type: AccessType }, AccessType>(
  ({ type }) => type,
  (type) => ({ type }),
)(layout({ type: openBits(8, ratTypes) }))

/** 3GPP-RAT-Type (TS 29.061 section 16.4.7.2), `EUTRAN`. */
export const ratTypeOctets: CodecOf<AccessType | Uint8Array> = /*#__PURE__*/ octetReading(
  readingBy(ratTypeOctet),
  'a name such as EUTRAN, or a number of 0 to 255',
)

/** The release and what it packs into octets, in hexadecimal digits. */
export interface NegotiatedQos {
  readonly release: string
  readonly profile: string
}

/** 3GPP-GPRS-Negotiated-QoS-Profile (TS 29.061 section 16.4.7.2), as far as its head; other text stays text. */
export const negotiatedQos: CodecOf<NegotiatedQos | string> = /*#__PURE__*/ textReading(
  {
    read: (text) => {
      const [, release, profile] = /^(\d{2})-((?:[\dA-F]{2})+)$/.exec(text) ?? []
      return release === undefined || profile === undefined ? undefined : { release, profile: profile.toLowerCase() }
    },
    write: (qos) =>
      /^\d{2}-(?:[\da-f]{2})+$/.test(`${qos?.release}-${qos?.profile}`)
        ? `${qos.release}-${qos.profile.toUpperCase()}`
        : undefined,
  },
  'a profile such as { release: "99", profile: "0b921f73" }',
)
