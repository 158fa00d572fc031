/**
 * The commands of Mobile IPv4 (application 2), RFC 4004.
 *
 * @module
 */
import {
  AcctMultiSessionId,
  AnswerMessage,
  any,
  AuthApplicationId,
  AuthorizationLifetime,
  AuthSessionState,
  command,
  DestinationHost,
  DestinationRealm,
  ErrorMessage,
  ErrorReportingHost,
  exchange,
  fixed,
  many,
  named,
  optional,
  OriginHost,
  OriginRealm,
  OriginStateId,
  ProxyInfo,
  ReAuthRequestType,
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  type TypeOf,
  UserName,
} from '../../index.ts'
import {
  MipCandidateHomeAgentHost,
  MipFaChallenge,
  MipFaToHaMsa,
  MipFaToHaSpi,
  MipFaToMnMsa,
  MipFaToMnSpi,
  MipFeatureVector,
  MipFilterRule,
  MipHaToFaMsa,
  MipHaToFaSpi,
  MipHaToMnMsa,
  MipHomeAgentAddress,
  MipHomeAgentHost,
  MipMnAaaAuth,
  MipMnToFaMsa,
  MipMnToHaMsa,
  MipMobileNodeAddress,
  MipMsaLifetime,
  MipOriginatingForeignAaa,
  MipRegReply,
  MipRegRequest,
} from './avps.ts'

const applicationId = 2

/** AMR: the foreign agent asks to authenticate a mobile node. */
export const AaMobileNodeRequest = command(
  'AA-Mobile-Node-Request',
  { code: 260, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(UserName),
    required(DestinationRealm),
    required(OriginHost),
    required(OriginRealm),
    required(MipRegRequest),
    required(MipMnAaaAuth),
    optional(AcctMultiSessionId),
    optional(DestinationHost),
    optional(OriginStateId),
    optional(MipMobileNodeAddress),
    optional(MipHomeAgentAddress),
    optional(MipFeatureVector),
    optional(MipOriginatingForeignAaa),
    optional(AuthorizationLifetime),
    optional(AuthSessionState),
    optional(MipFaChallenge),
    optional(MipCandidateHomeAgentHost),
    optional(MipHomeAgentHost),
    optional(MipHaToFaSpi),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<AaMobileNodeRequest>(),
)
export interface AaMobileNodeRequest extends TypeOf<typeof AaMobileNodeRequest> {}

/** AMA: the keys and addresses of the mobile node. */
export const AaMobileNodeAnswer = command(
  'AA-Mobile-Node-Answer',
  { code: 260, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    optional(AcctMultiSessionId),
    optional(UserName),
    optional(AuthorizationLifetime),
    optional(AuthSessionState),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(ReAuthRequestType),
    optional(MipFeatureVector),
    optional(MipRegReply),
    optional(MipMnToFaMsa),
    optional(MipMnToHaMsa),
    optional(MipFaToMnMsa),
    optional(MipFaToHaMsa),
    optional(MipHaToMnMsa),
    optional(MipMsaLifetime),
    optional(MipHomeAgentAddress),
    optional(MipMobileNodeAddress),
    many(MipFilterRule),
    optional(OriginStateId),
    many(ProxyInfo),
    any,
  ],
  named<AaMobileNodeAnswer>(),
)
export interface AaMobileNodeAnswer extends TypeOf<typeof AaMobileNodeAnswer> {}

/** AMR, AMA or the answer to a protocol error, by the R and E bits. */
export const AaMobileNode = exchange(AaMobileNodeRequest, AaMobileNodeAnswer, AnswerMessage)
export type AaMobileNode = AaMobileNodeRequest | AaMobileNodeAnswer | AnswerMessage

/** HAR: the server hands a registration to the home agent. */
export const HomeAgentMipRequest = command(
  'Home-Agent-MIP-Request',
  { code: 262, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthorizationLifetime),
    required(AuthSessionState),
    required(MipRegRequest),
    required(OriginHost),
    required(OriginRealm),
    required(UserName),
    required(DestinationRealm),
    required(MipFeatureVector),
    optional(DestinationHost),
    optional(MipMnToHaMsa),
    optional(MipMnToFaMsa),
    optional(MipHaToMnMsa),
    optional(MipHaToFaMsa),
    optional(MipMsaLifetime),
    optional(MipOriginatingForeignAaa),
    optional(MipMobileNodeAddress),
    optional(MipHomeAgentAddress),
    many(MipFilterRule),
    optional(OriginStateId),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<HomeAgentMipRequest>(),
)
export interface HomeAgentMipRequest extends TypeOf<typeof HomeAgentMipRequest> {}

/** HAA: the home agent's reply. */
export const HomeAgentMipAnswer = command(
  'Home-Agent-MIP-Answer',
  { code: 262, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    optional(AcctMultiSessionId),
    optional(UserName),
    optional(ErrorReportingHost),
    optional(ErrorMessage),
    optional(MipRegReply),
    optional(MipHomeAgentAddress),
    optional(MipMobileNodeAddress),
    optional(MipFaToHaSpi),
    optional(MipFaToMnSpi),
    optional(OriginStateId),
    many(ProxyInfo),
    any,
  ],
  named<HomeAgentMipAnswer>(),
)
export interface HomeAgentMipAnswer extends TypeOf<typeof HomeAgentMipAnswer> {}

/** HAR, HAA or the answer to a protocol error, by the R and E bits. */
export const HomeAgentMip = exchange(HomeAgentMipRequest, HomeAgentMipAnswer, AnswerMessage)
export type HomeAgentMip = HomeAgentMipRequest | HomeAgentMipAnswer | AnswerMessage
