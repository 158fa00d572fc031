/**
 * The groups of RFC 7155 (Diameter Network Access Server Application), in the order of its clauses.
 *
 * @module
 */
import { any, grouped, M, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import {
  ChapAlgorithm,
  ChapIdent,
  ChapResponse,
  TunnelAssignmentId,
  TunnelClientAuthId,
  TunnelClientEndpoint,
  TunnelMediumType,
  TunnelPassword,
  TunnelPreference,
  TunnelPrivateGroupId,
  TunnelServerAuthId,
  TunnelServerEndpoint,
  TunnelType,
} from './leaf-avps.ts'

const ietf = vendor()

export const ChapAuth = ietf(
  'CHAP-Auth',
  402,
  M,
  grouped(() => [required(ChapAlgorithm), required(ChapIdent), optional(ChapResponse), any], named<ChapAuth>()),
) // 4.3.4
export interface ChapAuth extends TypeOf<typeof ChapAuth.data> {}

export const Tunneling = ietf(
  'Tunneling',
  401,
  M,
  grouped(
    () => [
      required(TunnelType),
      required(TunnelMediumType),
      required(TunnelClientEndpoint),
      required(TunnelServerEndpoint),
      optional(TunnelPreference),
      optional(TunnelClientAuthId),
      optional(TunnelServerAuthId),
      optional(TunnelAssignmentId),
      optional(TunnelPassword),
      optional(TunnelPrivateGroupId),
    ],
    named<Tunneling>(),
  ),
) // 4.5.1
export interface Tunneling extends TypeOf<typeof Tunneling.data> {}
