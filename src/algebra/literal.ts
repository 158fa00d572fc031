/**
 * A few values of a codec, as a type of their own.
 *
 * @module
 */
import { refine, type Codec } from './codec.ts'

/** What a literal type may be. */
type Literal = string | number | bigint | boolean | null

const literalText = (value: Literal): string => (typeof value === 'string' ? `'${value}'` : String(value))

/** What a codec must be to have these values: one whose type they belong to. */
type Having<Values, A> = [Values] extends [A] ? unknown : { readonly 'has no such value': Values }

/**
 * Fewer values of a codec: those given. Any other is refused in both directions.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { isLeft, right } from 'fp-ts/lib/Either.js'
 * import { Format, literal } from 'diameter-codec'
 *
 * const AuthSession = pipe(Format.unsigned32, literal(0, 1))
 * AuthSession.decode(Uint8Array.of(0, 0, 0, 1)) // => right(1)
 * isLeft(AuthSession.decode(Uint8Array.of(0, 0, 0, 2))) // => true
 * ```
 */
export const literal = <const Values extends readonly [Literal, ...ReadonlyArray<Literal>]>(
  ...values: Values
): (<A>(inner: Codec<A> & Having<Values[number], A>) => Codec<Values[number]>) => {
  const expected = values.length === 1 ? literalText(values[0]) : `one of ${values.map(literalText).join(', ')}`
  const isOne = (value: unknown): boolean => values.some((one) => one === value)
  // Fewer of A, which the literals belong to, are the literals.
  return (<A extends {} | null>(inner: Codec<A>) => refine<A>(isOne, expected)(inner)) as never
}
