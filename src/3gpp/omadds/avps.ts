/**
 * The AVPs of OMA's charging data of data services, with AVP codes of 3GPP, in the order of its clauses. The grammar
 * is the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { Format, grouped, M, named, optional, type TypeOf, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const ApplicationServerId = tgpp('Application-Server-Id', 2101, M, Format.utf8String) // 8.4

export const ApplicationServiceType = tgpp(
  'Application-Service-Type',
  2102,
  M,
  Format.openEnumerated({ SENDING: 100, RECEIVING: 101, RETRIEVAL: 102, INVITING: 103, LEAVING: 104, JOINING: 105 }),
) // 8.4

export const ApplicationSessionId = tgpp('Application-Session-Id', 2103, M, Format.unsigned32) // 8.4
export const DeliveryStatus = tgpp('Delivery-Status', 2104, M, Format.utf8String) // 8.4

export const NumberOfMessagesSuccessfullyExploded = tgpp(
  'Number-Of-Messages-Successfully-Exploded',
  2111,
  M,
  Format.unsigned32,
) // 8.4

export const NumberOfMessagesSuccessfullySent = tgpp('Number-Of-Messages-Successfully-Sent', 2112, M, Format.unsigned32) // 8.4
export const TotalNumberOfMessagesExploded = tgpp('Total-Number-Of-Messages-Exploded', 2113, M, Format.unsigned32) // 8.4
export const TotalNumberOfMessagesSent = tgpp('Total-Number-Of-Messages-Sent', 2114, M, Format.unsigned32) // 8.4
export const ContentId = tgpp('Content-ID', 2116, M, Format.utf8String) // 8.4
export const ContentProviderId = tgpp('Content-provider-ID', 2117, M, Format.utf8String) // 8.4

export const DcdInformation = tgpp(
  'DCD-Information',
  2115,
  M,
  grouped(() => [optional(ContentId), optional(ContentProviderId)], named<DcdInformation>()),
) // 8.5.5
export interface DcdInformation extends TypeOf<typeof DcdInformation.data> {}

export const ImInformation = tgpp(
  'IM-Information',
  2110,
  M,
  grouped(
    () => [
      optional(TotalNumberOfMessagesSent),
      optional(TotalNumberOfMessagesExploded),
      optional(NumberOfMessagesSuccessfullySent),
      optional(NumberOfMessagesSuccessfullyExploded),
    ],
    named<ImInformation>(),
  ),
) // 8.5.6
export interface ImInformation extends TypeOf<typeof ImInformation.data> {}

export const ServiceGenericInformation = tgpp(
  'Service-Generic-Information',
  1256,
  M,
  grouped(
    () => [
      optional(ApplicationServerId),
      optional(ApplicationServiceType),
      optional(ApplicationSessionId),
      optional(DeliveryStatus),
    ],
    named<ServiceGenericInformation>(),
  ),
) // 8.5.10
export interface ServiceGenericInformation extends TypeOf<typeof ServiceGenericInformation.data> {}
