/**
 * The AVPs of ETSI (ES 283 034, TS 183 017 and TS 183 033), in the order of its clauses. The grammar is the union of
 * Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, any, Format, grouped, M, named, optional, type TypeOf, vendor } from '../../index.ts'

const etsi = vendor(13019)

export const EtsiLocationInformation = etsi(
  'Location-Information',
  350,
  _,
  grouped(() => [optional(LineIdentifier), any], named<EtsiLocationInformation>()),
) // 4.2
export interface EtsiLocationInformation extends TypeOf<typeof EtsiLocationInformation.data> {}

export const LineIdentifier = etsi('Line-Identifier', 500, _, Format.octetString) // 6.3.42
export const AddressRealm = etsi('Address-Realm', 301, M, Format.octetString) // 7.3.2
export const LogicalAccessId = etsi('Logical-Access-ID', 302, _, Format.octetString) // 7.3.3
export const ReservationClass = etsi('Reservation-Class', 456, M, Format.unsigned32) // 7.3.7

export const ReservationPriority = etsi(
  'Reservation-Priority',
  458,
  _,
  Format.openEnumerated({
    DEFAULT: 0,
    PRIORITY_ONE: 1,
    PRIORITY_TWO: 2,
    PRIORITY_THREE: 3,
    PRIORITY_FOUR: 4,
    PRIORITY_FIVE: 5,
    PRIORITY_SIX: 6,
    PRIORITY_SEVEN: 7,
    PRIORITY_EIGHT: 8,
    PRIORITY_NINE: 9,
    PRIORITY_TEN: 10,
    PRIORITY_ELEVEN: 11,
    PRIORITY_TWELVE: 12,
    PRIORITY_THIRTEEN: 13,
    PRIORITY_FOURTEEN: 14,
    PRIORITY_FIFTEEN: 15,
  }),
) // 7.3.9

export const TransportClass = etsi('Transport-Class', 311, _, Format.unsigned32) // 7.3.12
export const PhysicalAccessId = etsi('Physical-Access-ID', 313, _, Format.utf8String) // 7.3.14
export const MediaAuthorizationContextId = etsi('Media-Authorization-Context-ID', 462, _, Format.utf8String) // 7.3.38
export const RacsContactPoint = etsi('RACS-Contact-Point', 351, _, Format.diameterIdentity)
export const TerminalType = etsi('Terminal-Type', 352, _, Format.octetString)

export const RequestedInformation = etsi(
  'Requested-Information',
  353,
  _,
  Format.openEnumerated({
    SUBSCRIBER_ID: 0,
    LOCATION_INFORMATION: 1,
    RACS_CONTACT_POINT: 2,
    ACCESS_NETWORK_TYPE: 3,
    TERMINAL_TYPE: 4,
    LOGICAL_ACCESS_ID: 5,
    PHYSICAL_ACCESS_ID: 6,
    INITIAL_GATE_SETTING: 8,
    QOS_PROFILE: 9,
    IP_CONNECTIVITY_STATUS: 10,
  }),
)
