/**
 * The AVPs of TS 29.368 (device triggering: Tsp), in the order of its clauses. The grammar is the union of Releases 7
 * to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { ValidityTime } from '../../ietf/rfc8506/avps.ts'
import { _, Format, grouped, M, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { Msisdn } from '../ts29329/avps.ts'
import { ExternalIdentifier, ScsIdentity } from '../ts29336/avps.ts'
import { MtcErrorDiagnostic } from '../ts29337/avps.ts'
import { SmRpUi } from '../ts29338/avps.ts'

const tgpp = vendor(10415)

export const DeviceActionAvp = tgpp(
  'Device-Action',
  3001,
  M,
  grouped(
    () => [
      optional(ExternalIdentifier),
      optional(Msisdn),
      optional(ScsIdentity),
      required(ReferenceNumber),
      optional(OldReferenceNumber),
      required(ActionType),
      optional(TriggerData),
      optional(ValidityTime),
    ],
    named<DeviceActionAvp>(),
  ),
) // 6. 4.2
export interface DeviceActionAvp extends TypeOf<typeof DeviceActionAvp.data> {}

export const DeviceNotificationAvp = tgpp(
  'Device-Notification',
  3002,
  M,
  grouped(
    () => [
      optional(ExternalIdentifier),
      optional(Msisdn),
      optional(ScsIdentity),
      required(ReferenceNumber),
      required(ActionType),
      optional(RequestStatus),
      optional(MtcErrorDiagnostic),
      optional(DeliveryOutcome),
      optional(SmRpUi),
      optional(ApplicationPortIdentifier),
    ],
    named<DeviceNotificationAvp>(),
  ),
) // 6.4.3
export interface DeviceNotificationAvp extends TypeOf<typeof DeviceNotificationAvp.data> {}

export const TriggerData = tgpp(
  'Trigger-Data',
  3003,
  M,
  grouped(
    () => [required(Payload), optional(PriorityIndication), optional(ApplicationPortIdentifier)],
    named<TriggerData>(),
  ),
) // 6.4.4
export interface TriggerData extends TypeOf<typeof TriggerData.data> {}

export const Payload = tgpp('Payload', 3004, M, Format.octetString) // 6.4.5

export const ActionType = tgpp(
  'Action-Type',
  3005,
  M,
  Format.openEnumerated({ NON_PRIORITY: 0, PRIORITY: 1, REPORT: 2, RECALL: 3, REPLACE: 4, DELIVERY: 5 }),
) // 6.4.6

export const PriorityIndication = tgpp(
  'Priority-Indication',
  3006,
  M,
  Format.openEnumerated({ NON_PRIORITY: 0, PRIORITY: 1 }),
) // 6.4.7

export const ReferenceNumber = tgpp('Reference-Number', 3007, M, Format.unsigned32) // 6.4.8

export const RequestStatus = tgpp(
  'Request-Status',
  3008,
  M,
  Format.openEnumerated({
    SUCCESS: 0,
    INVPAYLOAD: 101,
    INVEXTID: 102,
    INVSCSID: 103,
    INVPERIOD: 104,
    NOTAUTHORIZED: 105,
    SERVICEUNAVAILABLE: 106,
    PERMANENTERROR: 107,
    QUOTAEXCEEDED: 108,
    RATEEXCEEDED: 109,
    REPLACEFAIL: 110,
    RECALLFAIL: 111,
    ORIGINALMESSAGESENT: 112,
    TEMPORARYERROR: 201,
  }),
) // 6.4.9

export const DeliveryOutcome = tgpp(
  'Delivery-Outcome',
  3009,
  M,
  Format.openEnumerated({ SUCCESS: 0, EXPIRED: 1, TEMPORARYERROR: 2, UNDELIVERABLE: 3, UNCONFIRMED: 4 }),
) // 6.4.10

export const ApplicationPortIdentifier = tgpp('Application-Port-Identifier', 3010, M, Format.unsigned32) // 6.4.11
export const OldReferenceNumber = tgpp('Old-Reference-Number', 3011, _, Format.unsigned32) // 6.4.12
export const FeatureSupportedInFinalTarget = tgpp('Feature-Supported-In-Final-Target', 3012, _, Format.unsigned32) // 6.4.13
