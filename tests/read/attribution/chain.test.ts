import { describe, expect, it } from 'vitest'
import { document } from '../../../src/model/document.js'
import { annotation } from '../../../src/read/annotation.js'
import { speakersOf } from '../../../src/read/attribution/chain.js'
import { linguisticSteps } from '../../../src/read/linguistics.js'
import { attribution } from '../../../src/read/steps/attribution.js'
import { installedResources } from '../../../src/relata.js'

const resources = installedResources()
const steps = [...linguisticSteps(resources), attribution(resources.language)]

/** The names of the speakers of the first token with this text, nearest first. */
function chain(text: string, trigger: string): string[] {
  const read = annotation(document({ text }))
  for (const step of steps) step.run(read)
  const token = read.tokens.text.indexOf(trigger)
  expect(token).toBeGreaterThanOrEqual(0)
  return speakersOf(read, token).map(s => s.name)
}

describe('the chain of speakers', () => {
  it.each([
    ['The rebels crossed the river.', 'crossed', []],
    ['The mayor said that the rebels crossed the river.', 'crossed', ['The mayor']],
    ['The mayor said that the farmers believe that the rebels fled.', 'fled', ['the farmers', 'The mayor']],
    ['A guard told the Harbour Gazette that two officers defected.', 'defected', ['A guard', 'the Harbour Gazette']],
    [
      'Local sources speaking with the Harbour Gazette revealed that two officers defected.',
      'defected',
      ['Local sources', 'the Harbour Gazette'],
    ],
    ['According to the mayor, the rebels fled.', 'fled', ['the mayor']],
    ['The council accused the guards of torturing two men.', 'torturing', ['The council']],
    ['The council accused the guards of torturing two men.', 'accused', []],
    ['The mayor urged the rebels to leave.', 'leave', []],
    ['Two officers reportedly joined the rebels.', 'joined', []],
  ])('%s (%s)', (text, trigger, speakers) => {
    const found = chain(text, trigger)
    expect(found).toHaveLength(speakers.length)
    found.forEach((name, index) => {
      expect(name).toContain(speakers[index])
    })
  })
})
