import { describe, expect, test } from 'vitest'
import { lines } from './read.js'

describe('who harmed whom', () => {
  test.each([
    [
      'a clause of time tells who killed',
      'Nine marchers were killed when soldiers opened fire on the crowd.',
      'assault/kill soldiers > Nine marchers',
    ],
    [
      'victims who were themselves attacking are no agents of their death',
      'Six rebels were killed when they attacked the barracks.',
      'assault/kill - > Six rebels',
    ],
    [
      'a past form before a number goes on from the verb',
      'The ambush by separatists killed six soldiers and wounded nine others.',
      'assault/injure separatists > nine others',
    ],
    [
      'a clause set before the one who says it keeps its subject',
      'A bomb planted by the rebels killed three soldiers, the army said in a statement.',
      'assault/kill the rebels > three soldiers',
    ],
    [
      'participles go on from a passive',
      'The editor was arrested, tried behind closed doors and sentenced to eight years in prison.',
      'sanction/convict - > The editor',
    ],
    [
      'weapons of a list are no victims',
      'The guards used batons and water cannon against teachers.',
      'assault/crowd-control The guards > teachers',
    ],
    [
      'the two sides of a clash are told beside those whom it killed',
      'Clashes between the militia and government troops left 12 people dead.',
      'assault/clash the militia > government troops',
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toContain(expected)
  })

  test('taking out of office lowers a relation', () => {
    expect(lines('The president sacked the defence minister.')).toEqual([
      'sanction The president > the defence minister',
    ])
  })
})
