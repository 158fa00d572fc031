/**
 * Who may come in: by name, by certificate, by what the application says, and as far as there is room.
 *
 * @module
 */
import type { CapabilitiesExchangeRequest } from '../../rfc6733/commands.ts'
import { ResultCodes } from '../../ground/result-code.ts'
import { peerConfiguration } from '../../peer/configuration.ts'
import type { Refusal } from '../../wire/error-answer.ts'
import { certificateFault, type Certificate } from './certificate.ts'
import type { Environment } from './environment.ts'
import { keyOf, type Roster } from './roster.ts'
import type { Runner } from './runner.ts'

/** A peer that wants to come in. */
export interface Candidate {
  /** As it says itself. */
  readonly originHost: string
  readonly originRealm: string
  /** Its CER. */
  readonly message: CapabilitiesExchangeRequest
  /** Whether it is one of `knownPeers`, or is connected to. */
  readonly isKnown: boolean
  /** What it has shown, over TLS, where it was asked for one. */
  readonly certificate: Certificate | undefined
  readonly remoteAddress: string | undefined
}

/** Who may connect. */
export interface AcceptOptions {
  /** The identities that may; others are answered 3010 (unknown peer), unless `unknownPeers` is 'accept'. */
  readonly knownPeers?: ReadonlyArray<string>
  readonly unknownPeers?: 'refuse' | 'accept'
  /**
   * IP addresses that places are kept for while strangers flood this node. Those of `host` where peers are connected to,
   * and those that a known peer has come from, are kept in mind without being named.
   */
  readonly knownAddresses?: ReadonlyArray<string>
  /**
   * What a dNSName of a peer's certificate has to be, without regard to case and without wildcards: 'Origin-Host' unless
   * given, where TLS asks for certificates. A peer whose certificate names another is answered 3010.
   */
  readonly certifies?: 'Origin-Host' | 'Origin-Realm' | 'nothing'
  /** The last word, after all the rest: with `false` the peer is answered 3010. */
  readonly admits?: (candidate: Candidate) => boolean
}

/** What became of a candidate. */
export type Admission = { readonly runner: Runner } | Refused

/** What a candidate is answered, and why, for the log. */
export interface Refused {
  readonly refusal: Refusal
  readonly why: string
}

/** "DiameterIdentity = FQDN" (section 4.3.1), and a name of the DNS is no longer. */
const longestIdentity = 255

const unknown = (why: string, errorMessage: string): Refused => ({
  refusal: { resultCode: ResultCodes.DIAMETER_UNKNOWN_PEER, errorMessage },
  why,
})

const busy = (why: string): Refused => ({
  refusal: { resultCode: ResultCodes.DIAMETER_TOO_BUSY, errorMessage: why },
  why,
})

/** Decides on candidates. `asksCertificates`: whether TLS asks them for one. */
export const admitting = (
  { settings, report }: Pick<Environment, 'settings' | 'report'>,
  roster: Roster,
  {
    knownPeers,
    unknownPeers,
    certifies,
    admits,
    asksCertificates,
  }: AcceptOptions & { readonly asksCertificates: boolean },
) => {
  const known = new Set(knownPeers?.map(keyOf))
  const isKnown = (identity: string): boolean =>
    known.has(keyOf(identity)) || roster.find(identity)?.destination() !== undefined
  const certified = certifies ?? (asksCertificates ? 'Origin-Host' : 'nothing')
  const isAdmitted = (candidate: Candidate): boolean => {
    try {
      return admits === undefined || admits(candidate)
    } catch (defect) {
      report('admits failed', defect)
      return false
    }
  }
  const notAdmitted = (candidate: Candidate): Refused | undefined => {
    const { originHost, originRealm, certificate } = candidate
    if (originHost.length > longestIdentity) return unknown('its name is no FQDN', 'an FQDN has at most 255 octets')
    const isExpected = candidate.isKnown || unknownPeers === 'accept'
    if (!isExpected) return unknown('it is not one of the known peers', 'this node does not know the peer')
    const name = certified === 'Origin-Host' ? originHost : originRealm
    const fault = certified === 'nothing' ? undefined : certificateFault(certificate, name)
    if (fault !== undefined) return unknown(fault, fault)
    return isAdmitted(candidate)
      ? undefined
      : unknown('the application does not admit it', 'this node does not know the peer')
  }
  return {
    isKnown,
    admit: (candidate: Omit<Candidate, 'isKnown'>): Admission => {
      const { originHost } = candidate
      const refused = notAdmitted({ ...candidate, isKnown: isKnown(originHost) })
      if (refused !== undefined) return refused
      const runner = roster.find(originHost)
      if (runner !== undefined) return { runner }
      if (!roster.hasRoom(isKnown))
        return unknown('there is no room for another peer', 'there is no room for another peer')
      const made = peerConfiguration({ ...settings.parts, remoteHost: originHost })
      return made._tag === 'Right'
        ? { runner: roster.add(made.right) }
        : unknown('it has the name of this node', 'this is the name of this node')
    },
    tooLong: busy('its CER is long, and this node keeps as many of those as it may'),
  }
}

export type Admitting = ReturnType<typeof admitting>
