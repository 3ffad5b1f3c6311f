import { mendConjuncts } from '../../../src/read/linear/mend-conjuncts.js'
import { mendBehindAgent, mendContent, mendExpletives } from '../../../src/read/linear/mend-content.js'
import { mendDeeds } from '../../../src/read/linear/mend-deeds.js'
import { mendGivings } from '../../../src/read/linear/mend-givings.js'
import { mendInfinitives } from '../../../src/read/linear/mend-infinitives.js'
import { mendOpenings } from '../../../src/read/linear/mend-openings.js'
import type { MendCase } from './drawn.js'

export const CONJUNCTS: MendCase[] = [
  [
    'a past form is no conjunct of an infinitive',
    mendConjuncts,
    `Guards NNS guard 2 nsubj
     forced VBD force 0 root
     men NNS man 2 obj
     to TO to 5 mark
     dig VB dig 2 xcomp
     and CC and 7 cc
     used VBD use 5 conj
     schools NNS school 5 obj`,
    ['used: forced conj', 'schools: used obj'],
  ],
  [
    'an infinitive is a conjunct of an infinitive',
    mendConjuncts,
    `Guards NNS guard 2 nsubj
     forced VBD force 0 root
     men NNS man 2 obj
     to TO to 5 mark
     dig VB dig 2 xcomp
     and CC and 7 cc
     carry VB carry 5 conj
     water NN water 7 obj`,
    [],
  ],
  [
    'the second of two objects is that of the verb between them',
    mendConjuncts,
    `He PRP he 2 nsubj
     dissolved VBD dissolve 0 root
     parliament NN parliament 2 obj
     and CC and 5 cc
     jailed VBD jail 2 conj
     deputies NNS deputy 2 obj`,
    ['deputies: jailed obj'],
  ],
  [
    'two objects without a verb between them stay',
    mendConjuncts,
    `He PRP he 2 nsubj
     gave VBD give 0 root
     them PRP they 2 obj
     boats NNS boat 2 obj`,
    [],
  ],
  [
    'a noun before a finite verb without a subject is its subject',
    mendConjuncts,
    `which WDT which 4 obl
     police NN police 3 compound
     shot VBD shoot 0 root
     miners NNS miner 3 obj`,
    ['police: shot nsubj'],
  ],
  [
    'a noun before a verb that has a subject stays',
    mendConjuncts,
    `They PRP they 3 nsubj
     police NN police 3 compound
     shot VBD shoot 0 root
     miners NNS miner 3 obj`,
    [],
  ],
]

export const CONTENT: MendCase[] = [
  [
    'a statement has a clause of content, no relative one',
    mendContent,
    `denied VBD deny 0 root
     reports NNS report 1 obj
     that THAT that 5 obj
     he PRP he 5 nsubj
     fled VBD flee 2 acl:relcl`,
    ['that: fled mark', 'fled: reports acl'],
  ],
  [
    'what is done to a statement stands in a relative clause',
    mendContent,
    `repeated VBD repeat 0 root
     reports NNS report 1 obj
     that THAT that 5 obj
     he PRP he 5 nsubj
     denied VBD deny 2 acl:relcl`,
    [],
  ],
  [
    'what the accused did hangs on the accusing, not on the accuser',
    mendBehindAgent,
    `accused VBN accuse 0 root
     by IN by 3 case
     judges NNS judge 1 obl:agent
     of IN of 5 mark
     lying VBG lie 3 acl`,
    ['lying: accused advcl'],
  ],
  [
    'what the agent is made of stays with the agent',
    mendBehindAgent,
    `built VBN build 0 root
     by IN by 3 case
     gangs NNS gang 1 obl:agent
     of IN of 5 mark
     fishing VBG fish 3 acl`,
    [],
  ],
  [
    'an "it" that alleges is somebody',
    mendExpletives,
    `It PRP it 2 expl
     alleges VBZ allege 0 root
     fraud NN fraud 2 obj`,
    ['It: alleges nsubj'],
  ],
  [
    'an "it" that rains is nobody',
    mendExpletives,
    `It PRP it 2 expl
     rains VBZ rain 0 root`,
    [],
  ],
]

export const DEEDS: MendCase[] = [
  [
    'a deed without an object is a noun',
    mendDeeds,
    `Weeks NNS week 6 nsubj
     of IN of 3 mark
     fighting VBG fight 1 acl
     between IN between 5 case
     camps NNS camp 3 obl
     ended VBD end 0 root`,
    ['of: fighting case', 'fighting: Weeks nmod', 'camps: fighting nmod'],
  ],
  [
    'a deed with an object is a verb',
    mendDeeds,
    `Weeks NNS week 5 nsubj
     of IN of 3 mark
     fighting VBG fight 1 acl
     floods NNS flood 3 obj
     ended VBD end 0 root`,
    [],
  ],
  [
    'the outcome behind a comma is that of the attack, not of what was attacked',
    mendDeeds,
    `They PRP they 2 nsubj
     hit VBD hit 0 root
     lorries NNS lorry 2 obj
     carrying VBG carry 3 acl
     fuel NN fuel 4 obj
     , , , 7 punct
     killing VBG kill 4 advcl
     two CD two 7 obj`,
    ['killing: hit advcl'],
  ],
  [
    'what is no outcome stays where it was',
    mendDeeds,
    `They PRP they 2 nsubj
     hit VBD hit 0 root
     lorries NNS lorry 2 obj
     carrying VBG carry 3 acl
     fuel NN fuel 4 obj
     , , , 7 punct
     honking VBG honk 4 advcl
     twice RB twice 7 advmod`,
    [],
  ],
  [
    '"about" before a number says how many',
    mendDeeds,
    `They PRP they 2 nsubj
     burned VBD burn 0 root
     about IN about 5 case
     forty CD forty 5 nummod
     houses NNS house 2 obl`,
    ['about: forty advmod', 'houses: burned obj'],
  ],
  [
    '"about" behind a verb of talking says what of',
    mendDeeds,
    `They PRP they 2 nsubj
     talked VBD talk 0 root
     about IN about 5 case
     forty CD forty 5 nummod
     houses NNS house 2 obl`,
    [],
  ],
]

export const OPENINGS: MendCase[] = [
  [
    'a word that opens clauses opens that of the verb behind its noun',
    mendOpenings,
    `It PRP it 2 nsubj
     closed VBD close 0 root
     after IN after 4 case
     guards NNS guard 2 obl
     raided VBD raid 2 advcl
     it PRP it 5 obj`,
    ['after: raided mark', 'guards: raided nsubj'],
  ],
  [
    'a phrase before a clause with a subject stays',
    mendOpenings,
    `It PRP it 2 nsubj
     closed VBD close 0 root
     after IN after 4 case
     lunch NN lunch 2 obl
     they PRP they 6 nsubj
     left VBD leave 2 conj`,
    [],
  ],
  [
    'the object of saying is the subject of what is said',
    mendOpenings,
    `She PRP she 2 nsubj
     noted VBD note 0 root
     lawyers NNS lawyer 2 obj
     left VBD leave 2 ccomp`,
    ['lawyers: left nsubj'],
  ],
]

export const INFINITIVES: MendCase[] = [
  [
    'who is due to do something is no "due to"',
    mendInfinitives,
    `She PRP she 5 nsubj:outer
     is AUX be 5 cop
     due JJ due 5 mark
     to TO to 3 fixed
     fly VB fly 0 root`,
    ['She: due nsubj', 'is: due cop', 'due: ROOT root', 'to: fly mark', 'fly: due xcomp'],
  ],
  [
    'what is due to something stays',
    mendInfinitives,
    `Delay NN delay 5 nsubj
     is AUX be 5 cop
     due JJ due 5 case
     to TO to 3 fixed
     rain NN rain 0 root`,
    [],
  ],
]

export const GIVINGS: MendCase[] = [
  [
    'of two objects the first is who gets the second',
    mendGivings,
    `They PRP they 2 nsubj
     sold VBD sell 0 root
     it PRP it 2 obj
     boats NNS boat 2 obj`,
    ['it: sold iobj'],
  ],
  [
    'two objects of a verb that gives nothing stay',
    mendGivings,
    `They PRP they 2 nsubj
     burned VBD burn 0 root
     it PRP it 2 obj
     boats NNS boat 2 obj`,
    [],
  ],
  [
    'a noun with an article before stuff is who gets it',
    mendGivings,
    `They PRP they 2 nsubj
     gave VBD give 0 root
     the DT the 5 det
     militia NN militia 5 compound
     food NN food 2 obj`,
    ['the: militia det', 'militia: gave iobj'],
  ],
  [
    'a noun before stuff that goes to another stays its compound',
    mendGivings,
    `They PRP they 2 nsubj
     gave VBD give 0 root
     the DT the 5 det
     militia NN militia 5 compound
     food NN food 2 obj
     to IN to 7 case
     nuns NNS nun 2 obl`,
    [],
  ],
  [
    'a participle behind "and" with a noun that is coordinate with nothing is a verb',
    mendGivings,
    `It PRP it 2 nsubj
     apologised VBD apologise 0 root
     and CC and 5 cc
     promised VBN promise 5 amod
     compensation NN compensation 2 obl`,
    ['and: promised cc', 'promised: apologised conj', 'compensation: promised obj'],
  ],
]
