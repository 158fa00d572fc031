/**
 * The commands of Capabilities-Update (application 10), RFC 6737.
 *
 * @module
 */
import {
  AcctApplicationId,
  AnswerMessage,
  any,
  AuthApplicationId,
  command,
  ErrorMessage,
  exchange,
  FirmwareRevision,
  HostIpAddress,
  many,
  named,
  optional,
  OriginHost,
  OriginRealm,
  OriginStateId,
  ProductName,
  required,
  ResultCode,
  some,
  SupportedVendorId,
  type TypeOf,
  VendorId,
  VendorSpecificApplicationId,
} from '../../index.ts'

const applicationId = 10

/** CUR: the capabilities of an open connection change. */
export const CapabilitiesUpdateRequest = command(
  'Capabilities-Update-Request',
  { code: 328, applicationId, request: true },
  () => [
    required(OriginHost),
    required(OriginRealm),
    some(HostIpAddress),
    required(VendorId),
    required(ProductName),
    optional(OriginStateId),
    many(SupportedVendorId),
    many(AuthApplicationId),
    many(AcctApplicationId),
    many(VendorSpecificApplicationId),
    optional(FirmwareRevision),
    any,
  ],
  named<CapabilitiesUpdateRequest>(),
)
export interface CapabilitiesUpdateRequest extends TypeOf<typeof CapabilitiesUpdateRequest> {}

/** CUA: the capabilities of the other side. */
export const CapabilitiesUpdateAnswer = command(
  'Capabilities-Update-Answer',
  { code: 328, applicationId },
  () => [required(OriginHost), required(OriginRealm), required(ResultCode), optional(ErrorMessage), any],
  named<CapabilitiesUpdateAnswer>(),
)
export interface CapabilitiesUpdateAnswer extends TypeOf<typeof CapabilitiesUpdateAnswer> {}

/** CUR, CUA or the answer to a protocol error, by the R and E bits. */
export const CapabilitiesUpdate = exchange(CapabilitiesUpdateRequest, CapabilitiesUpdateAnswer, AnswerMessage)
export type CapabilitiesUpdate = CapabilitiesUpdateRequest | CapabilitiesUpdateAnswer | AnswerMessage
