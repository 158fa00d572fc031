/**
 * Codecs that are looked up when they are first used, so that a group may hold itself.
 *
 * @module
 */
import { refuseValue } from '../octets/sink.ts'
import { deepest, fail } from '../octets/source.ts'
import { memo } from '../ground/memo.ts'
import { codec, readSized, type Codec } from './codec.ts'

/** A codec that is known later. */
export interface LazyCodec<A> extends Codec<A> {
  /** The codec meant. */
  readonly resolve: () => Codec<A>
}

/** Lazy codecs that are read or written in one another at this moment. */
let recursion = 0

/** What `run` gives, one deeper, or what `refuse` gives where that is too deep. */
const deeper = <A>(run: () => A, refuse: () => A): A => {
  if (recursion >= deepest) return refuse()
  recursion++
  try {
    return run()
  } finally {
    // Also where a function that the user gave has thrown.
    recursion--
  }
}

/**
 * A group that is defined further down, or the very one that is being defined; its type cannot be inferred, so it is
 * written out. Groups in groups are bounded by `maximumDepth` when they are read, and by 256 in any case.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { any, Avp, avp, Format, grouped, lazy, many, required, type Codec } from 'diameter-codec'
 *
 * interface Tree {
 *   readonly label: string
 *   readonly branch: ReadonlyArray<Tree>
 *   readonly avps: ReadonlyArray<Avp>
 * }
 * const vendor = { vendorId: 99999, mandatory: true }
 * const Label = avp({ name: 'Label', code: 3010, ...vendor, format: Format.utf8String })
 * const Branch = avp({ name: 'Branch', code: 3011, ...vendor, format: lazy('Tree', (): Codec<Tree> => tree) })
 * const tree = grouped([required(Label), many(Branch), any])
 *
 * const leaf: Tree = { label: 'leaf', branch: [], avps: [] }
 * const octets = tree.encode({ label: 'root', branch: [leaf, leaf], avps: [] })
 * octets._tag === 'Right' && tree.decode(octets.right) // => right({ label: 'root', branch: [leaf, leaf], avps: [] })
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const lazy = <A>(name: string, resolve: () => Codec<A>): LazyCodec<A> => {
  const inner = memo(resolve)
  return codec<A, { readonly resolve: () => Codec<A> }>(
    {
      name,
      format: 'Grouped',
      minimum: 0,
      maximum: Infinity,
      decodeAt: (source, from, to) =>
        deeper(
          () => readSized(inner(), source, from, to),
          () => fail(source, { _tag: 'BudgetExceeded', budget: 'depth', maximum: deepest }, from, to - from),
        ),
      encodeTo: (sink, value) =>
        deeper(
          () => inner().encodeTo(sink, value),
          () => refuseValue(sink, `at most ${deepest} groups in each other`, value),
        ),
    },
    { _tag: 'Lazy', resolve: inner },
    { resolve: inner },
  )
}
