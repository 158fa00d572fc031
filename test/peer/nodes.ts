import { isLeft } from 'fp-ts/lib/Either.js'
import {
  command,
  Dictionary,
  fixed,
  any,
  optional,
  required,
  OriginHost,
  OriginRealm,
  ResultCode,
  rfc6733,
  SessionId,
  UserName,
} from 'diameter-codec'
import { peerConfiguration, type ConfigurationParts, type LocalNode, type PeerConfiguration } from 'diameter-codec/peer'

/** An application of two commands, so that there is something to ask. */
const ServiceRequest = command(
  'Service-Request',
  { code: 9001, applicationId: 16_777_999, request: true, proxiable: true },
  [fixed(SessionId), required(OriginHost), required(OriginRealm), optional(UserName), any],
)

const ServiceAnswer = command(
  'Service-Answer',
  { code: 9001, applicationId: 16_777_999, request: false, proxiable: true },
  [fixed(SessionId), required(ResultCode), required(OriginHost), required(OriginRealm), any],
)

const extended = Dictionary.extend(rfc6733, ServiceRequest, ServiceAnswer)
if (isLeft(extended)) throw new Error('the dictionaries clash')
export const dictionary = extended.right

const applicationId = 16_777_999

/** A node of a name, which has the application. */
export const nodeNamed = (name: string): LocalNode => ({
  originHost: `${name}.example.net`,
  originRealm: 'example.net',
  hostIpAddresses: [{ _tag: 'IPv4', address: '192.0.2.1' }],
  vendorId: 0,
  productName: name,
  originStateId: 1,
  authApplicationIds: [applicationId],
})

/** The configuration of a node for its peer. */
export const configurationOf = (parts: ConfigurationParts): PeerConfiguration => {
  const configuration = peerConfiguration({ decode: dictionary.decode, ...parts })
  if (isLeft(configuration)) throw new Error(JSON.stringify(configuration.left))
  return configuration.right
}

const unwrap = (encoded: ReturnType<typeof ServiceRequest.encode>): Uint8Array => {
  if (isLeft(encoded)) throw new Error(JSON.stringify(encoded.left))
  return encoded.right
}

/** The octets of a request; its Hop-by-Hop Identifier is the machine's to give. */
export const serviceRequest = (
  endToEndId: number,
  {
    from = 'a.example.net',
    application = applicationId,
    hopByHopId = 0,
    sessionId = undefined as string | undefined,
    userName = 'someone',
  } = {},
): Uint8Array => {
  const octets = unwrap(
    ServiceRequest.encode(
      ServiceRequest.make({
        header: { hopByHopId, endToEndId },
        sessionId: sessionId ?? `${from};1;${endToEndId}`,
        originHost: from,
        originRealm: 'example.net',
        userName,
      }),
    ),
  )
  new DataView(octets.buffer, octets.byteOffset).setUint32(8, application)
  return octets
}

/** The octets of the answer to a request, as an application gives them. */
export const serviceAnswer = (request: Uint8Array, from = 'b.example.net'): Uint8Array => {
  const decoded = ServiceRequest.decode(request)
  if (isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
  return unwrap(
    ServiceAnswer.encode(
      ServiceAnswer.answerTo(decoded.right)({ resultCode: 2001, originHost: from, originRealm: 'example.net' }),
    ),
  )
}
