import { describe, expect, it } from 'vitest'
import { document } from '../../../src/model/document.js'
import { annotation } from '../../../src/read/annotation.js'
import { linguisticSteps } from '../../../src/read/linguistics.js'
import { createModality, type Modality } from '../../../src/read/modality/modality.js'
import { installedResources } from '../../../src/relata.js'

const resources = installedResources()
const steps = linguisticSteps(resources)
const modalityOf = createModality(resources.language)

/** The modality of the first token with this text. */
function read(text: string, trigger: string): Modality {
  const read = annotation(document({ text }))
  for (const step of steps) step.run(read)
  const token = read.tokens.text.indexOf(trigger)
  expect(token).toBeGreaterThanOrEqual(0)
  return modalityOf(read, token)
}

describe('polarity', () => {
  it.each([
    ['The militia did not attack the village.', 'attack', 'denied'],
    ['The soldiers never reached the river.', 'reached', 'denied'],
    ['The men left without firing a shot.', 'firing', 'denied'],
    ['The company denied having sold the shells.', 'sold', 'denied'],
    ['The ministry denied any attack on the camp.', 'attack', 'denied'],
    ['The garrison refused to surrender the bridge.', 'surrender', 'denied'],
    ['The talks failed to produce a truce.', 'produce', 'denied'],
    ['No group attacked the convoy.', 'attacked', 'denied'],
    ['The council did not fail to release the men.', 'release', 'affirmed'],
    ['The rebels attacked the convoy.', 'attacked', 'affirmed'],
    ['The mayor did not say that the rebels attacked the convoy.', 'attacked', 'affirmed'],
    ['The army did not attack but withdrew.', 'withdrew', 'affirmed'],
  ])('%s (%s): %s', (text, trigger, polarity) => {
    expect(read(text, trigger).polarity).toBe(polarity)
  })
})

describe('realis', () => {
  it.each([
    ['The rebels attacked the port.', 'attacked', 'actual'],
    ['The rebels tried to seize the airport.', 'seize', 'attempted'],
    ['Many villagers are seeking to join the militia.', 'join', 'attempted'],
    ['The attempted coup shook the island.', 'coup', 'attempted'],
    ['The group plans to attack the convoy.', 'attack', 'intended'],
    ['The two sides agreed to release the prisoners.', 'release', 'intended'],
    ['Both groups remain committed to fighting the army.', 'fighting', 'intended'],
    ['The general threatened to shell the town.', 'shell', 'intended'],
    ['The band bought trucks in order to raid the coast.', 'raid', 'intended'],
    ['The council urged the army to withdraw.', 'withdraw', 'hypothetical'],
    ['If the rebels attack the town, the families will leave.', 'attack', 'hypothetical'],
    ['The treaty would ban the sale of shells.', 'ban', 'hypothetical'],
    ['They keep food there in case of a siege.', 'siege', 'hypothetical'],
    ['The trial is set to begin on Wednesday.', 'trial', 'predicted'],
    ['Those cuts will be made in May.', 'cuts', 'predicted'],
    ['The troops will leave the valley on Friday.', 'leave', 'predicted'],
    ['The army is going to shell the ridge.', 'shell', 'predicted'],
    ['The troops are expected to leave in May.', 'leave', 'predicted'],
    ['The army will launch an attack at dawn.', 'attack', 'predicted'],
    ['The mediators managed to free two hostages.', 'free', 'actual'],
    ['The mayor will say that the rebels blew up the bridge.', 'blew', 'actual'],
    ['The group plans to try to seize the port.', 'seize', 'intended'],
    ['The soldiers continue to hold the bridge.', 'hold', 'actual'],
  ])('%s (%s): %s', (text, trigger, realis) => {
    expect(read(text, trigger).realis).toBe(realis)
  })
})

describe('hedge', () => {
  it.each([
    ['Two officers reportedly joined the rebels.', 'joined', 'reported', null],
    ['The men allegedly burned the mill.', 'burned', 'alleged', null],
    ['The opposition accused the army of burning the village.', 'burning', 'alleged', null],
    ['The rebels may attack the harbour.', 'attack', 'possible', null],
    ['The convoy was probably attacked by deserters.', 'attacked', 'likely', [0.55, 0.8]],
    ['The ceasefire is likely to collapse.', 'collapse', 'likely', [0.55, 0.8]],
    ['The ceasefire is very likely to collapse.', 'collapse', 'likely', [0.8, 0.95]],
    ['The ceasefire is not likely to collapse.', 'collapse', 'unlikely', [0.2, 0.45]],
    ['The rebels will not likely return.', 'return', 'unlikely', [0.2, 0.45]],
    ['The ceasefire is not likely hold for long.', 'hold', 'unlikely', [0.2, 0.45]],
    ['The rebels are unlikely to return.', 'return', 'unlikely', [0.2, 0.45]],
    ['The rebels are very unlikely to return.', 'return', 'unlikely', [0.05, 0.2]],
    ['The commander is believed to have fled.', 'fled', 'reported', null],
    ['Reports of desertions spread through the town.', 'desertions', 'reported', null],
    ['The rebels attacked the port.', 'attacked', 'none', null],
  ])('%s (%s): %s', (text, trigger, hedge, probability) => {
    const found = read(text, trigger)
    expect(found.hedge).toBe(hedge)
    expect(found.probability).toEqual(probability)
  })

  it('keeps the event affirmed where "not" belongs to the likelihood', () => {
    expect(read('The ceasefire is not likely to collapse.', 'collapse').polarity).toBe('affirmed')
    expect(read('The rebels will not likely return.', 'return')).toMatchObject({
      polarity: 'affirmed',
      realis: 'predicted',
    })
    expect(read('The ceasefire is not likely hold for long.', 'hold').realis).toBe('predicted')
    expect(read('The group does likely have camps.', 'have').realis).toBe('actual')
  })
})

it('names the word that says so', () => {
  const text = 'The rebels tried to seize the airport.'
  expect(read(text, 'seize').cue).toBe(2)
  expect(read('The rebels seized the airport.', 'seized').cue).toBeNull()
})

it('reads a token that is not there as a plain assertion', () => {
  const empty = annotation(document({ text: '' }))
  expect(modalityOf(empty, 0)).toEqual({
    polarity: 'affirmed',
    realis: 'actual',
    hedge: 'none',
    probability: null,
    cue: null,
  })
})
