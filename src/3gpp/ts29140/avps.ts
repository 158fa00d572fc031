/**
 * The AVPs of TS 29.140 (multimedia messaging: MM10), in the order of its clauses. The grammar is the union of
 * Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { any, Format, grouped, M, named, type TypeOf, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const ServedUserIdentity = tgpp(
  'Served-User-Identity',
  1100,
  M,
  grouped(() => [any], named<ServedUserIdentity>()),
) // 6.3.1
export interface ServedUserIdentity extends TypeOf<typeof ServedUserIdentity.data> {}

export const VaspId = tgpp('VASP-ID', 1101, M, Format.utf8String) // 6.3.3
export const VasId = tgpp('VAS-ID', 1102, M, Format.utf8String) // 6.3.4
export const TriggerEvent = tgpp('Trigger-Event', 1103, M, Format.openEnumerated({})) // 6.3.5
export const SenderAddress = tgpp('Sender-Address', 1104, M, Format.utf8String) // 6.3.7

export const InitialRecipientAddress = tgpp(
  'Initial-Recipient-Address',
  1105,
  M,
  grouped(() => [any], named<InitialRecipientAddress>()),
) // 6.3.8
export interface InitialRecipientAddress extends TypeOf<typeof InitialRecipientAddress.data> {}

export const ResultRecipientAddress = tgpp(
  'Result-Recipient-Address',
  1106,
  M,
  grouped(() => [any], named<ResultRecipientAddress>()),
) // 6.3.9
export interface ResultRecipientAddress extends TypeOf<typeof ResultRecipientAddress.data> {}

export const Mm10SequenceNumber = tgpp('Sequence-Number', 1107, M, Format.unsigned32) // 6.3.10
export const Mm10RecipientAddress = tgpp('Recipient-Address', 1108, M, Format.utf8String) // 6.3.11
export const RouteingAddress = tgpp('Routeing-Address', 1109, M, Format.utf8String) // 6.3.12
export const OriginatingInterface = tgpp('Originating-Interface', 1110, M, Format.openEnumerated({})) // 6.3.13
export const DeliveryReportAvp = tgpp('Delivery-Report', 1111, M, Format.openEnumerated({})) // 6.3.14
export const ReadReply = tgpp('Read-Reply', 1112, M, Format.openEnumerated({})) // 6.3.15
export const SenderVisibility = tgpp('Sender-Visibility', 1113, M, Format.openEnumerated({})) // 6.3.16
export const ServiceKey = tgpp('Service-Key', 1114, M, Format.utf8String) // 6.3.17
export const BillingInformation = tgpp('Billing-Information', 1115, M, Format.utf8String) // 6.3.18

export const Status = tgpp(
  'Status',
  1116,
  M,
  grouped(() => [any], named<Status>()),
) // 6.3.19
export interface Status extends TypeOf<typeof Status.data> {}

export const StatusCode = tgpp('Status-Code', 1117, M, Format.utf8String) // 6.3.20
export const StatusText = tgpp('Status-Text', 1118, M, Format.utf8String) // 6.3.21
export const RouteingAddressResolution = tgpp('Routeing-Address-Resolution', 1119, M, Format.openEnumerated({})) // 6.3.22
