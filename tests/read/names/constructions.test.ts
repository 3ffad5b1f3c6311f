import { describe, expect, it } from 'vitest'
import { namesOf } from '../mentions/reading.js'

const kinds = (text: string) => namesOf(text).map(n => n.replace(/^The /, ''))

describe('a name is told by its construction', () => {
  it.each([
    ['Fighters of Harakat al-Zahr left.', 'Harakat al-Zahr: organization'],
    ['The Frente Obrero del Sur rejected the offer.', 'Frente Obrero del Sur: organization'],
    ['Tehreek-e-Roshni leaders were released.', 'Tehreek-e-Roshni: organization'],
    ['The Committee for the Protection of Wells met.', 'Committee for the Protection of Wells: organization'],
    ['He joined the Ministry of Trade and Transport in May.', 'Ministry of Trade and Transport: organization'],
    [
      'A clerk of the Ministry of Roads, Bridges and Ports resigned.',
      'Ministry of Roads, Bridges and Ports: organization',
    ],
    ["The Tarn Herders' Union went on strike.", "Tarn Herders' Union: organization"],
    ['The 81st Brigade shelled the village.', '81st Brigade: unit'],
    ['Officers of the Third Mountain Division were arrested.', 'Third Mountain Division: unit'],
    ['Soldiers of Unit 404 arrived.', 'Unit 404: unit'],
    ['Two companies of Task Force Heron arrived.', 'Task Force Heron: unit'],
    ['The River Brigades have left the city.', 'River Brigades: organization'],
    ['Wevlo fighters burned two farms.', 'Wevlo: organization'],
    ['Readers of the Larch newspaper protested.', 'Larch: organization'],
    [
      'The Truth and Memory Commission met; the Truth and Justice Commission did not.',
      'Truth and Justice Commission: organization',
    ],
    ['The ruling Work and Dignity party split.', 'Work and Dignity: organization'],
    ['They left the Front for Bread, Land and Liberty.', 'Front for Bread, Land and Liberty: organization'],
    ['The Tarn Workers and Peasants Party split.', 'Tarn Workers and Peasants Party: organization'],
    ['Members of the 17 November group were tried.', '17 November: organization'],
    ['The Group of 77 met.', 'Group of 77: organization'],
    ['Light Infantry Division 66 left.', 'Light Infantry Division 66: unit'],
    ['Soldiers of Task Force 2-7 and the 5th Cavalry left.', 'Task Force 2-7: unit'],
    ['Soldiers of Task Force 2-7 and the 5th Cavalry left.', '5th Cavalry: unit'],
    ['Temel joined the PKDT and the DEM in June.', 'DEM: organization'],
    ['Riots followed in Dovrin after the opposition Green Left lost.', 'Green Left: organization'],
    ['Two officers told The Ledger that he had fled.', 'Ledger: organization'],
    [
      'APPEAL OF THE COUNCIL OF FREE WELLS\n\nMembers of the Council of Free Wells met.',
      'COUNCIL OF FREE WELLS: organization',
    ],
    ['Tarvenia left the pact, said Omar Hadi.', 'Tarvenia: state'],
    ['He joined the Sons of the Valley.', 'Sons of the Valley: organization'],
    ['The leader of Citizens for Change left.', 'Citizens for Change: organization'],
    ['The offices of Harrow & Finch were searched.', 'Harrow & Finch: organization'],
    ['A delegation of the All-Party Peace Forum left.', 'All-Party Peace Forum: organization'],
    ["The Drelvan lawyer said Drelva's prime minister had fled.", 'Drelva: state'],
    ['Police searched Bolo Nar village.', 'Bolo Nar: place'],
    ['Omar Hadi leads the Valley Front.', 'Valley Front: organization'],
  ])('%s', (text, name) => expect(kinds(text)).toContain(name))

  it.each([
    ['Operation Calm River began on Monday.', 'Operation Calm River'],
    ['Both signed the Arden Accords.', 'Arden Accords'],
    ['The court struck down the Fisheries Act.', 'Fisheries Act'],
    ['They fired Kornet missiles.', 'Kornet'],
    ['An RD-40 drone was shot down.', 'RD-40'],
    ['The tanker Golden Heron sank.', 'Golden Heron'],
    ['Hurricane Dora killed two people.', 'Hurricane Dora'],
    ['They met before Eid al-Adha.', 'Eid al-Adha'],
    ['They met before Eid-al-Adha.', 'Eid-al-Adha'],
  ])('%s names no party', (text, name) => {
    const parties = kinds(text).filter(n => !n.endsWith(': other'))
    expect(parties.filter(n => name.includes(n.split(':')[0]))).toEqual([])
  })

  it.each([
    ['Kardavian courts convicted nine Norvanian sailors.', ['Kardavian: state*', 'Norvanian: state*']],
    ['Kardavians voted on Sunday.', ['Kardavians: state*']],
    ['Kurdish Peshmerga held the ridge.', ['Kurdish: group*', 'Peshmerga: organization']],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual(expected))

  it('does not take every adjective in -ian for a people', () => {
    expect(kinds('Brian leaders were absent. Sebastian officials said nothing.').filter(n => n.endsWith('*'))).toEqual(
      [],
    )
  })

  it('takes the words for what they are at the head of a sentence', () => {
    expect(kinds('Resistance was fierce at the bridge.')).toEqual([])
    expect(kinds('Let them go.')).toEqual([])
  })
})

describe('a name is the same thing throughout a document', () => {
  it('letters in brackets are of the kind of the name before them, wherever they stand', () => {
    const text = 'The Union of Free Wells (UFW) was founded in Oslo. In March the UFW split. Nobody trusts UFW leaders.'
    const letters = kinds(text).filter(n => n.startsWith('UFW'))
    expect(letters).toEqual(['UFW: organization', 'UFW: organization', 'UFW: organization'])
  })

  it('a surname that is the name of a known body is the person of whom the document speaks', () => {
    expect(kinds('Karl Wagner was elected. Wagner thanked his voters.')).toContain('Wagner: person')
    expect(kinds('Wagner mercenaries left. Wagner lost two aircraft.')).toContain('Wagner: organization')
  })

  it('small words inside the name of a person are part of it', () => {
    expect(kinds('Leila bint Harun met Johan van der Weyde.')).toEqual([
      'Leila bint Harun: person',
      'Johan van der Weyde: person',
    ])
  })

  it('a state is told by what only states have', () => {
    expect(kinds('Norvastan closed its border. Norvastan’s foreign minister met the ambassador.')).toContain(
      'Norvastan: state',
    )
  })
})
