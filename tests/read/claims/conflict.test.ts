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
    [
      'a massacre has agents of its own, not those of the dismissal it led to',
      'The general was relieved of his command following the massacre of villagers by his troops.',
      'sanction - > The general',
    ],
    [
      'a participle with its agent is not the main verb',
      'An attack carried out by the rebels on a village left 20 villagers dead.',
      'assault/kill the rebels > 20 villagers',
    ],
    [
      'a number of dead stands for those counted',
      'The army raided two villages and left at least 90 dead.',
      'assault/kill The army > at least 90',
    ],
    [
      'what the critics were stripped of stands last',
      'The republic stripped 94 critics of the king of their citizenship.',
      'sanction/expel The republic > 94 critics of the king',
    ],
    [
      'what is held by a party is its own',
      'One strike destroyed a UNITA-held building.',
      'assault/destroy One strike > UNITA',
    ],
    [
      'both sides of a fight stand behind a verb of setting against',
      'The battle for the port pitted the rebels against the army.',
      'assault/clash the rebels > the army',
    ],
    [
      'what came of an ambush did those who laid it',
      'The convoy was ambushed by guerrillas in the hills, leaving six policemen dead.',
      'assault/kill guerrillas > six policemen',
    ],
    [
      'a support verb lends its subject beside the victim of the noun',
      'Denmark carried out its heaviest bombardment of the island since May.',
      'assault/heavy-weapons Denmark > the island',
    ],
    [
      'a span of time filled with clashes tells of them',
      'Weeks of clashes between the army and the rebels killed 90 people.',
      'assault/clash the army > the rebels',
    ],
    [
      'two nationalities of one noun are two sides',
      'Clashes between Danish and Swedish forces erupted on Sunday.',
      'assault/clash Denmark > Sweden',
    ],
    [
      'a verb with a particle shares the object of the next one',
      'Soldiers rounded up and executed 20 villagers.',
      'coerce/arrest Soldiers > 20 villagers',
    ],
    [
      'a list of deeds goes on behind a bare plural',
      'The junta has jailed more than 200 opponents, burned villages and bombed schools since the coup.',
      'assault/explosives The junta > schools',
    ],
    [
      'those taken captive are the object',
      'The raiders seized a base and took 40 soldiers captive.',
      'coerce/arrest The raiders > 40 soldiers',
    ],
    [
      'a legal designation names whom it bans',
      'Denmark listed the Northern Guard as a terrorist entity.',
      'coerce/restrict Denmark > Northern Guard',
    ],
    [
      'a weapon kills, nobody is named who used it',
      'A car bomb in the capital killed nine guards.',
      'assault/kill - > nine guards',
    ],
    [
      'a participle behind the speaker goes on from what is said',
      'The rebels overran a base in the north, officials said on Tuesday, killing 17 soldiers.',
      'assault/kill The rebels > 17 soldiers',
    ],
    [
      'a number before a participle stands for those hurt',
      'At least 26 people were killed and 41 wounded.',
      'assault/injure - > 41',
    ],
    [
      'a state of emergency is no state',
      'The junta declared a state of emergency in Denmark.',
      'coerce/martial-law The junta > Denmark',
    ],
    [
      'who is pushed out of a town loses it',
      'The army pushed the rebels out of the city.',
      'coerce/seize The army > the rebels',
    ],
    [
      'a clause of its own is no part of a phrase',
      'The league has suspended aid deliveries in Denmark after a convoy was attacked.',
      'sanction/discontinue The league > Denmark',
    ],
    [
      'what is left of a group is cleared away',
      'The army cleared UNITA remnants from the desert.',
      'coerce/seize The army > UNITA',
    ],
    [
      'who is extradited stands trial, not who extradites him',
      'Sweden extradited two men to Denmark to stand trial for murder.',
      'accuse/allege - > two men',
    ],
    [
      'states lay blockades',
      'Denmark and its allies have blockaded the ports of Sweden since March.',
      'coerce/restrict Denmark + its allies > Sweden',
    ],
    [
      'who follows "by" behind the object of an active verb did what that object tells of',
      'The army condemned the killing of two soldiers by the rebels.',
      'assault/kill the rebels > two soldiers',
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toContain(expected)
  })

  test('who foils a plot has no part in it', () => {
    const plot = lines('Police foiled a plot to kill the king.').filter(line => line.startsWith('assault'))
    expect(plot.some(line => line.includes('Police >'))).toBe(false)
  })

  test('taking out of office lowers a relation', () => {
    expect(lines('The president sacked the defence minister.')).toEqual([
      'sanction The president > the defence minister',
    ])
  })
})
