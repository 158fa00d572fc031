import { describe, expect, test } from 'vitest'
import { configurationOf, nodeNamed, serviceRequest } from './nodes.ts'
import { Network, type Weather } from './network.ts'
import type { ConfigurationParts } from 'diameter-codec/peer'

const between = (weather: Partial<Weather> = {}, parts: Partial<ConfigurationParts> = {}) =>
  new Network(
    {
      a: configurationOf({ local: nodeNamed('a'), remoteHost: 'b.example.net', ...parts }),
      b: configurationOf({ local: nodeNamed('b'), remoteHost: 'a.example.net', ...parts }),
    },
    weather,
  )

describe('two peers', () => {
  test('connect, ask, answer, and disconnect', () => {
    const network = between()
    network.input('a', { _tag: 'Start' })
    network.run(10)
    expect(network.nodes.a.state.name).toBe('I-Open')
    expect(network.nodes.b.state.name).toBe('R-Open')
    network.request('a', 1, serviceRequest(100))
    network.request('b', 1, serviceRequest(200, { from: 'b.example.net' }))
    network.run(10)
    expect([...network.nodes.a.answered.keys()]).toEqual([1])
    expect([...network.nodes.b.answered.keys()]).toEqual([1])
    network.input('a', { _tag: 'Stop', cause: 'REBOOTING' })
    network.run(10)
    expect(network.nodes.a.state.name).toBe('Closed')
    expect(network.nodes.b.state.name).toBe('Closed')
    expect(network.open).toBe(0)
  })

  test('that connect to each other at once keep one connection', () => {
    const network = between()
    network.input('a', { _tag: 'Start' })
    network.input('b', { _tag: 'Start' })
    network.run(100)
    expect([network.nodes.a.state.name, network.nodes.b.state.name]).toEqual(['I-Open', 'R-Open'])
    expect(network.open).toBe(1)
  })
})
