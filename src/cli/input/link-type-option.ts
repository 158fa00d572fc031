/**
 * `--link-type`: what packets are whose link type is the user's own to say, or is not read otherwise.
 *
 * @module
 */
import type { LinkTypes } from '../../capture/index.ts'
import { left, right, type Either } from '../../ground/either.ts'

export const linkTypeOption = { 'link-type': { type: 'string', multiple: true } } as const

type Protocol = LinkTypes extends ReadonlyMap<number, infer P> ? P : never

const protocols: ReadonlyMap<string, Protocol> = new Map<string, Protocol>([
  ['diameter', 'Diameter'],
  ['tcp', 'TCP'],
  ['sctp', 'SCTP'],
  ['ip', 'IP'],
  ['ethernet', 'Ethernet'],
  ['ppp', 'PPP'],
  ['mpls', 'MPLS'],
])

const highest = 0xffff

/** Of texts as `147=diameter`. */
export const linkTypesOf = (texts: ReadonlyArray<string> = []): Either<string, LinkTypes> => {
  const linkTypes = new Map<number, Protocol>()
  for (const text of texts) {
    const [, number, name = ''] = /^(\d+)=(.*)$/u.exec(text) ?? []
    const protocol = protocols.get(name.toLowerCase())
    if (number === undefined || Number(number) > highest || protocol === undefined) {
      return left(`--link-type is NUMBER=PROTOCOL, of ${[...protocols.keys()].join(', ')}, not '${text}'`)
    }
    linkTypes.set(Number(number), protocol)
  }
  return right(linkTypes)
}
