import { expect, test } from 'vitest'
import { left, right } from '../../src/ground/either.ts'
import { refine } from '../../src/algebra/codec.ts'
import { diameterUri } from '../../src/formats/diameter-uri.ts'
import { integer, list, oneOf, phrase, range, tagged, textCodec, type Syntax } from '../../src/formats/syntax.ts'
import { ascii, refusesText } from '../algebra/laws.ts'

/** A grammar of a user's own: it takes no more than this. */
interface Window {
  readonly days: ReadonlyArray<'mon' | 'tue' | 'wed'>
  readonly hours: { readonly from: number; readonly to: number }
  readonly next: { readonly _tag: 'stop' } | { readonly _tag: 'wait'; readonly minutes: number }
  readonly text?: string
}

const syntax: Syntax<Window> = phrase<Window>(
  'on',
  ['days', list(oneOf(['mon', 'tue', 'wed']))],
  ['hours', range(integer(24, 'an hour'))],
  ['next', tagged<Window['next']>({ stop: phrase(), wait: phrase(['minutes', integer(59, 'a number of minutes')]) })],
)

const window = textCodec('UTF8String', syntax)

test('a grammar reads and writes', () => {
  const value: Window = { days: ['mon', 'wed'], hours: { from: 9, to: 17 }, next: { _tag: 'wait', minutes: 5 } }
  expect(window.fromText('on mon,wed 9-17 wait 5')).toStrictEqual(right(value))
  expect(window.toText(value)).toStrictEqual(right('on mon,wed 9-17 wait 5'))
  const spaced = ' on  mon ,wed 9-17 wait 05'
  expect(window.fromText(spaced)).toStrictEqual(right({ ...value, text: spaced }))
  expect(window.toText({ ...value, text: spaced })).toStrictEqual(right(spaced))
})

test('what is left over is at fault', () => {
  refusesText(window, 'on mon 9 stop ', 13, 1, 'the end')
  refusesText(window, 'on mon 9 stop it now', 13, 7, 'the end')
  refusesText(window, 'on mon 9 stopped', 9, 7, "'stop' or 'wait'")
  refusesText(window, 'on mon;tue 9 stop', 3, 7, "'mon', 'tue' or 'wed'")
  refusesText(window, 'at mon', 0, 2, "'on'")
})

test('the path of a fault in an AVP of a larger name is that of its owner', () => {
  const narrowed = refine<Parameters<typeof diameterUri.encode>[0]>(
    ({ scheme }) => scheme === 'aaas',
    'an aaas URI',
  )(diameterUri)
  expect(narrowed.decode(ascii('aaa://h'))).toMatchObject(
    left({ reason: { _tag: 'InvalidAvpValue', expected: 'an aaas URI' }, offset: 0, extent: 7, path: ['DiameterURI'] }),
  )
  expect(narrowed.decode(ascii('aaas://h'))._tag).toBe('Right')
})
