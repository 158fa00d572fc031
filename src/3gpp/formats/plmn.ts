/**
 * Networks: a country code and a network code, in half octets and in text.
 *
 * @module
 */
import { bits, emap, layout, type CodecOf, type Either } from '../../index.ts'
import { octetReading, readingBy, textReading } from '../../ietf/formats/reading.ts'

/** A network: three digits of its country and two or three of its own. */
export interface Plmn {
  readonly mcc: string
  readonly mnc: string
}

const filler = 15

/** Also of what a caller without types hands over. */
export const isPlmn = (value: Plmn | undefined): boolean =>
  typeof value?.mcc === 'string' && typeof value.mnc === 'string' && /^\d{3}-\d{2,3}$/.test(`${value.mcc}-${value.mnc}`)

/** Three octets; an MNC of two digits has a filler (TS 24.008 section 10.5.1.13). */
export const plmnOctets: CodecOf<Plmn> = /*#__PURE__*/ emap(
  ({
    mcc1,
    mcc2,
    mcc3,
    mnc1,
    mnc2,
    mnc3,
  }: {
    readonly [digit in 'mcc1' | 'mcc2' | 'mcc3' | 'mnc1' | 'mnc2' | 'mnc3']: number
  }): Either<string, Plmn> => {
    const mcc = [mcc1, mcc2, mcc3]
    const mnc = mnc3 === filler ? [mnc1, mnc2] : [mnc1, mnc2, mnc3]
    return [...mcc, ...mnc].every((digit) => digit < 10)
      ? { _tag: 'Right', right: { mcc: mcc.join(''), mnc: mnc.join('') } }
      : { _tag: 'Left', left: 'decimal digits' }
  },
  (plmn: Plmn) => {
    if (!isPlmn(plmn)) return { _tag: 'Left', left: '3 digits of MCC and 2 or 3 of MNC' }
    const [mcc1 = 0, mcc2 = 0, mcc3 = 0] = Array.from(plmn.mcc, Number)
    const [mnc1 = 0, mnc2 = 0, mnc3 = filler] = Array.from(plmn.mnc, Number)
    return { _tag: 'Right', right: { mcc1, mcc2, mcc3, mnc1, mnc2, mnc3 } }
  },
)(layout({ mcc2: bits(4), mcc1: bits(4), mnc3: bits(4), mcc3: bits(4), mnc2: bits(4), mnc1: bits(4) }))

/** A PLMN identity, `{ mcc: '262', mnc: '01' }`; other octets stay as they are. */
export const plmn: CodecOf<Plmn | Uint8Array> = /*#__PURE__*/ octetReading(
  readingBy(plmnOctets),
  'a network such as { mcc: "262", mnc: "01" }',
)

const readText = (text: string): Plmn | undefined =>
  /^\d{5,6}$/.test(text) ? { mcc: text.slice(0, 3), mnc: text.slice(3) } : undefined

/** MCC and MNC as five or six digits of text (TS 29.061 section 16.4.7.2); other text stays text. */
export const plmnText: CodecOf<Plmn | string> = /*#__PURE__*/ textReading(
  { read: readText, write: (plmn) => (isPlmn(plmn) ? plmn.mcc + plmn.mnc : undefined) },
  'a network such as { mcc: "262", mnc: "01" }',
)
