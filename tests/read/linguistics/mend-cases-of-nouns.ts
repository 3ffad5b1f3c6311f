import { mendBetween } from '../../../src/read/linear/mend-between.js'
import { mendInsertions } from '../../../src/read/linear/mend-insertions.js'
import { mendOffices } from '../../../src/read/linear/mend-offices.js'
import { mendPrepositions } from '../../../src/read/linear/mend-prepositions.js'
import { mendQuoted } from '../../../src/read/linear/mend-quoted.js'
import { mendSpeakers } from '../../../src/read/linear/mend-speakers.js'
import type { MendCase } from './drawn.js'

export const INSERTIONS: MendCase[] = [
  [
    'a name between commas says who the subject of the clause is',
    mendInsertions,
    `fled VBD flee 0 root
     after IN after 4 case
     his PRP$ his 4 nmod:poss
     brother NN brother 1 obl
     , , , 6 punct
     Omar NNP Omar 9 nsubj
     , , , 6 punct
     had AUX have 9 aux
     died VBN die 1 ccomp`,
    ['after: died mark', 'brother: died nsubj', 'Omar: brother appos', 'died: fled advcl'],
  ],
  [
    'a name behind the comma is the subject where no comma closes',
    mendInsertions,
    `fled VBD flee 0 root
     after IN after 4 case
     his PRP$ his 4 nmod:poss
     brother NN brother 1 obl
     , , , 6 punct
     Omar NNP Omar 8 nsubj
     had AUX have 8 aux
     died VBN die 1 ccomp`,
    [],
  ],
]

export const OFFICES: MendCase[] = [
  [
    'a commanding general is a general',
    mendOffices,
    `The DT the 3 det
     commanding VBG commanding 4 nsubj
     general NN general 2 obj
     left VBD leave 0 root`,
    ['commanding: general amod', 'general: left nsubj'],
  ],
  [
    'a general who commands something stays',
    mendOffices,
    `generals NNS general 0 root
     commanding VBG command 1 acl
     troops NNS troop 2 obj`,
    [],
  ],
  [
    'what is handed over is the object',
    mendOffices,
    `They PRP they 2 nsubj
     handed VBD hand 0 root
     over IN over 4 case
     trucks NNS truck 2 obl`,
    ['over: handed compound:prt', 'trucks: handed obj'],
  ],
  [
    'a preposition "over" stays one',
    mendOffices,
    `They PRP they 2 nsubj
     argued VBD argue 0 root
     over IN over 4 case
     trucks NNS truck 2 obl`,
    [],
  ],
]

export const SPEAKERS: MendCase[] = [
  [
    'what stands behind the saying is of the saying',
    mendSpeakers,
    `We PRP we 2 nsubj
     won VBD win 5 ccomp
     , , , 2 punct
     they PRP they 5 nsubj
     said VBD say 0 root
     after IN after 7 case
     votes NNS vote 2 obl`,
    ['votes: said obl'],
  ],
  [
    'two speakers behind a comma speak both',
    mendSpeakers,
    `Mines NNS mine 2 nsubj
     collapsed VBD collapse 0 root
     Monday NNP Monday 2 obl
     , , , 8 punct
     miners NNS miner 3 appos
     and CC and 7 cc
     nurses NNS nurse 8 nsubj
     told VBD tell 2 conj
     reporters NNS reporter 8 obj`,
    ['collapsed: told ccomp', 'miners: told nsubj', 'nurses: miners conj', 'told: ROOT root'],
  ],
  [
    'one speaker behind a comma stays as the parser has it',
    mendSpeakers,
    `Mines NNS mine 2 nsubj
     collapsed VBD collapse 6 ccomp
     Monday NNP Monday 2 obl
     , , , 6 punct
     nurses NNS nurse 6 nsubj
     told VBD tell 0 root
     reporters NNS reporter 6 obj`,
    [],
  ],
  [
    'a noun before a clause that lacks a subject is its subject',
    mendSpeakers,
    `He PRP he 2 nsubj
     said VBD say 0 root
     troops NNS troop 2 obj
     had AUX have 5 aux
     left VBN leave 2 ccomp`,
    ['troops: left nsubj'],
  ],
  [
    'what was said stays the object where the clause has a subject',
    mendSpeakers,
    `He PRP he 2 nsubj
     told VBD tell 0 root
     troops NNS troop 2 obj
     they PRP they 5 nsubj
     left VBD leave 2 ccomp`,
    [],
  ],
  [
    'what one is told hangs on the telling',
    mendSpeakers,
    `She PRP she 2 nsubj
     told VBD tell 0 root
     radio NN radio 2 obj
     that THAT that 7 mark
     roads NNS road 7 nsubj:pass
     were AUX be 7 aux:pass
     closed VBN close 3 acl`,
    ['closed: told ccomp'],
  ],
]

export const BETWEEN: MendCase[] = [
  [
    'both sides stand behind "between", and what is between them is the subject',
    mendBetween,
    `Talks NNS talk 0 root
     between IN between 3 case
     guards NNS guard 1 nmod
     and CC and 6 cc
     miners NNS miner 6 nsubj
     collapsed VBD collapse 1 conj`,
    ['Talks: collapsed nsubj', 'and: miners cc', 'miners: guards conj', 'collapsed: ROOT root'],
  ],
  [
    'a tree that has both sides stays',
    mendBetween,
    `Talks NNS talk 6 nsubj
     between IN between 3 case
     guards NNS guard 1 nmod
     and CC and 5 cc
     miners NNS miner 3 conj
     collapsed VBD collapse 0 root`,
    [],
  ],
]

export const PREPOSITIONS: MendCase[] = [
  [
    'three words are one preposition',
    mendPrepositions,
    `They PRP they 2 nsubj
     met VBD meet 0 root
     in IN in 4 case
     front NN front 2 obl
     of IN of 6 case
     courts NNS court 4 nmod`,
    ['in: courts case', 'front: in fixed', 'of: in fixed', 'courts: met obl'],
  ],
  [
    'a particle marks no object',
    mendPrepositions,
    `They PRP they 2 nsubj
     laid VBD lay 0 root
     off RP off 4 case
     miners NNS miner 2 obj`,
    ['off: laid compound:prt'],
  ],
  [
    'what one is warned of is of the warning',
    mendPrepositions,
    `They PRP they 2 nsubj
     warned VBD warn 0 root
     miners NNS miner 2 obj
     of IN of 5 case
     attacks NNS attack 3 nmod`,
    ['attacks: warned obl'],
  ],
  [
    'what somebody is met of stays his',
    mendPrepositions,
    `They PRP they 2 nsubj
     met VBD meet 0 root
     miners NNS miner 2 obj
     of IN of 5 case
     renown NN renown 3 nmod`,
    [],
  ],
]

export const QUOTED: MendCase[] = [
  [
    'a past form between an auxiliary and its noun is the verb',
    mendQuoted,
    `Mayors NNS mayor 2 nsubj
     had VBD have 0 root
     “ “ “ 5 punct
     betrayed VBN betray 5 amod
     voters NNS voter 2 obj`,
    ['Mayors: betrayed nsubj', 'had: betrayed aux', 'betrayed: ROOT root', 'voters: betrayed obj'],
  ],
  [
    'a past form before its noun stays without a quotation mark',
    mendQuoted,
    `Mayors NNS mayor 2 nsubj
     had VBD have 0 root
     betrayed VBN betray 4 amod
     voters NNS voter 2 obj`,
    [],
  ],
]
