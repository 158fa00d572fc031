/**
 * Where a user is: cells and areas of 2G to 5G, as octets and as text.
 *
 * @module
 */
import { bits, flag, imap, layout, reserved, tagged, type CodecOf } from '../../index.ts'
import { octetReading, readingBy, textReading } from '../../ietf/formats/reading.ts'
import { isPlmn, plmnOctets, type Plmn } from './plmn.ts'

// -------------------------------------------------------------------------------------
// areas of a network
// -------------------------------------------------------------------------------------

/** An area with the codes of its network as fields beside its own. */
const inPlmn = <A extends object>(area: CodecOf<A>): CodecOf<Plmn & A> =>
  imap<{ readonly plmn: Plmn; readonly area: A }, Plmn & A>(
    ({ plmn, area }) => ({ ...plmn, ...area }),
    (value) => ({ plmn: value, area: value }),
  )(layout({ plmn: plmnOctets, area }))

/** A cell of 2G or 3G: its location area and its identity in it. */
export type CellGlobalIdentity = Plmn & { readonly lac: number; readonly ci: number }
/** A service area of 3G. */
export type ServiceAreaIdentity = Plmn & { readonly lac: number; readonly sac: number }
export type LocationAreaIdentity = Plmn & { readonly lac: number }
export type RoutingAreaIdentity = Plmn & { readonly lac: number; readonly rac: number }
/** A tracking area of 4G, or of 5G with a code of three octets. */
export type TrackingAreaIdentity = Plmn & { readonly tac: number }
/** A cell of 4G. */
export type EutranCellGlobalIdentity = Plmn & { readonly eci: number }
/** A cell of 5G. */
type NrCellGlobalIdentity = Plmn & { readonly nci: number }
type MacroEnodeb = Plmn & { readonly macroEnodebId: number }
/** An eNodeB with an identity of 21 bits, or of 18 where it is short. */
type ExtendedEnodeb = Plmn & { readonly shortMacro: boolean; readonly extendedEnodebId: number }

const cgi: CodecOf<CellGlobalIdentity> = /*#__PURE__*/ inPlmn(layout({ lac: bits(16), ci: bits(16) }))
const sai: CodecOf<ServiceAreaIdentity> = /*#__PURE__*/ inPlmn(layout({ lac: bits(16), sac: bits(16) }))
const lai: CodecOf<LocationAreaIdentity> = /*#__PURE__*/ inPlmn(layout({ lac: bits(16) }))
const rai: CodecOf<RoutingAreaIdentity> = /*#__PURE__*/ inPlmn(layout({ lac: bits(16), rac: bits(8) }))
// "Only Octet 10 contains the RAC", and the one after it is all ones.
const raiFilled: CodecOf<RoutingAreaIdentity> = /*#__PURE__*/ inPlmn(
  layout({ lac: bits(16), rac: bits(8), filler: reserved(8, 0xff) }),
)
const tai: CodecOf<TrackingAreaIdentity> = /*#__PURE__*/ inPlmn(layout({ tac: bits(16) }))
const tai5gs: CodecOf<TrackingAreaIdentity> = /*#__PURE__*/ inPlmn(layout({ tac: bits(24) }))
const ecgi: CodecOf<EutranCellGlobalIdentity> = /*#__PURE__*/ inPlmn(layout({ spare: reserved(4), eci: bits(28) }))
const ncgi: CodecOf<NrCellGlobalIdentity> = /*#__PURE__*/ inPlmn(layout({ spare: reserved(4), nci: bits(36) }))
const enodeb: CodecOf<MacroEnodeb> = /*#__PURE__*/ inPlmn(layout({ spare: reserved(4), macroEnodebId: bits(20) }))
const extendedEnodeb: CodecOf<ExtendedEnodeb> = /*#__PURE__*/ inPlmn(
  layout({ shortMacro: flag, spare: reserved(2), extendedEnodebId: bits(21) }),
)

const area = <A extends object>(codec: CodecOf<A>, example: string): CodecOf<A | Uint8Array> =>
  octetReading(readingBy(codec), example)

/** `{ mcc: '262', mnc: '01', lac: 4660, ci: 43981 }` (TS 29.272 section 7.3.119). */
export const cellGlobalIdentity = /*#__PURE__*/ area(cgi, 'a network with lac and ci')
/** `{ mcc, mnc, lac, sac }` (TS 29.272 section 7.3.122). */
export const serviceAreaIdentity = /*#__PURE__*/ area(sai, 'a network with lac and sac')
/** `{ mcc, mnc, lac }` (TS 29.272 section 7.3.121). */
export const locationAreaIdentity = /*#__PURE__*/ area(lai, 'a network with lac')
/** `{ mcc, mnc, lac, rac }` (TS 29.272 section 7.3.120). */
export const routingAreaIdentity = /*#__PURE__*/ area(rai, 'a network with lac and rac')
/** `{ mcc, mnc, tac }` (TS 29.272 section 7.3.118). */
export const trackingAreaIdentity = /*#__PURE__*/ area(tai, 'a network with tac')
/** `{ mcc, mnc, eci }` (TS 29.272 section 7.3.117). */
export const eutranCellGlobalIdentity = /*#__PURE__*/ area(ecgi, 'a network with eci')

// -------------------------------------------------------------------------------------
// 3GPP-User-Location-Info
// -------------------------------------------------------------------------------------

/** What 3GPP-User-Location-Info says; kinds that are not here stay octets. */
export type UserLocation =
  | ({ readonly type: 'CGI' } & CellGlobalIdentity)
  | ({ readonly type: 'SAI' } & ServiceAreaIdentity)
  | ({ readonly type: 'RAI' } & RoutingAreaIdentity)
  | ({ readonly type: 'TAI' } & TrackingAreaIdentity)
  | ({ readonly type: 'ECGI' } & EutranCellGlobalIdentity)
  | { readonly type: 'TAI_AND_ECGI'; readonly tai: TrackingAreaIdentity; readonly ecgi: EutranCellGlobalIdentity }
  | ({ readonly type: 'ENODEB' } & MacroEnodeb)
  | { readonly type: 'TAI_AND_ENODEB'; readonly tai: TrackingAreaIdentity; readonly enodeb: MacroEnodeb }
  | ({ readonly type: 'EXTENDED_ENODEB' } & ExtendedEnodeb)
  | {
      readonly type: 'TAI_AND_EXTENDED_ENODEB'
      readonly tai: TrackingAreaIdentity
      readonly extendedEnodeb: ExtendedEnodeb
    }
  | ({ readonly type: 'NCGI' } & NrCellGlobalIdentity)
  | ({ readonly type: '5GS_TAI' } & TrackingAreaIdentity)
  | { readonly type: '5GS_TAI_AND_NCGI'; readonly tai: TrackingAreaIdentity; readonly ncgi: NrCellGlobalIdentity }

const kinds = {
  CGI: 0,
  SAI: 1,
  RAI: 2,
  TAI: 128,
  ECGI: 129,
  TAI_AND_ECGI: 130,
  ENODEB: 131,
  TAI_AND_ENODEB: 132,
  EXTENDED_ENODEB: 133,
  TAI_AND_EXTENDED_ENODEB: 134,
  NCGI: 135,
  '5GS_TAI': 136,
  '5GS_TAI_AND_NCGI': 137,
} as const

const userLocationOctets: CodecOf<UserLocation> = /*#__PURE__*/ tagged('type', bits(8, kinds), {
  CGI: cgi,
  SAI: sai,
  RAI: raiFilled,
  TAI: tai,
  ECGI: ecgi,
  TAI_AND_ECGI: layout({ tai, ecgi }),
  ENODEB: enodeb,
  TAI_AND_ENODEB: layout({ tai, enodeb }),
  EXTENDED_ENODEB: extendedEnodeb,
  TAI_AND_EXTENDED_ENODEB: layout({ tai, extendedEnodeb }),
  NCGI: ncgi,
  '5GS_TAI': tai5gs,
  '5GS_TAI_AND_NCGI': layout({ tai: tai5gs, ncgi }),
})

/** 3GPP-User-Location-Info (TS 29.061 section 16.4.7.2), `{ type: 'TAI', mcc: '262', mnc: '01', tac: 258 }`. */
export const userLocation: CodecOf<UserLocation | Uint8Array> = /*#__PURE__*/ octetReading(
  readingBy(userLocationOctets),
  'a location such as { type: "TAI", mcc: "262", mnc: "01", tac: 258 }',
)

// -------------------------------------------------------------------------------------
// text
// -------------------------------------------------------------------------------------

const hex = (number: number, digits: number): string => number.toString(16).toUpperCase().padStart(digits, '0')

const isNumber = (value: unknown, size: number): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < size

const readRai = (text: string): RoutingAreaIdentity | undefined => {
  const [, mcc, mnc, lac, rac] = /^(\d{3})(\d{2,3})([\dA-F]{4})([\dA-F]{2})$/.exec(text) ?? []
  return mcc === undefined || mnc === undefined
    ? undefined
    : { mcc, mnc, lac: Number(`0x${lac}`), rac: Number(`0x${rac}`) }
}

/** RAI (TS 29.061 section 17.7.12): the digits of the network, then LAC and RAC in hexadecimal digits. */
export const routingAreaText: CodecOf<RoutingAreaIdentity | string> = /*#__PURE__*/ textReading(
  {
    read: readRai,
    write: (rai) =>
      isPlmn(rai) && isNumber(rai.lac, 0x10000) && isNumber(rai.rac, 0x100)
        ? rai.mcc + rai.mnc + hex(rai.lac, 4) + hex(rai.rac, 2)
        : undefined,
  },
  'a network with lac and rac',
)
