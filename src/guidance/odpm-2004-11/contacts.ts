import type { Contact } from '../edition';

const asOf = '2004-11';

/** The people named in chapter 5 and at the end of each annex, as they stood in November 2004. */
export const contacts: readonly Contact[] = (
  [
    ['Sue Reid', 'ODPM', 'The programme as a whole', 'sue.reid@odpm.gsi.gov.uk', '020 7944 8760', '5.3'],
    [
      'Neil Reeder',
      'ODPM',
      'The programme as a whole',
      'neil.reeder@odpm.gsi.gov.uk',
      '020 7944 6916',
      '5.3',
    ],
    [
      'Glynis Davies',
      'OGC',
      'The programme as a whole',
      'glynis.davies@ogc.gsi.gov.uk',
      '020 7271 2813',
      '5.3',
    ],
    ['Barry Quirk', 'Lewisham', 'Efficiency champion', 'barry.quirk@lewisham.gov.uk', '', '5.4'],
    ['Tim Byles', 'Norfolk', 'Procurement champion', 'timothy.byles.cex@norfolk.gov.uk', '', '5.4'],
    [
      'Sarah Wood',
      'LGA',
      'Economic and environmental policy',
      'sarah.wood@lga.gov.uk',
      '020 7664 3233',
      '5.5',
    ],
    [
      'Keith Beaumont',
      'LGA',
      'Local government finance',
      'keith.beaumont@lga.gov.uk',
      '020 7664 3336',
      '5.5',
    ],
    [
      'Pat Woodhouse',
      'IDeA',
      'The improvement bodies’ partnership',
      'pat.woodhouse@idea.gov.uk',
      '020 7296 6212',
      '5.5',
    ],
    ['Sue Reid', 'ODPM', 'Corporate services', 'sue.reid@odpm.gsi.gov.uk', '020 7944 8760', 'B8'],
    ['Neil Reeder', 'ODPM', 'Corporate services', 'neil.reeder@odpm.gsi.gov.uk', '020 7944 6916', 'B8'],
    ['Mark Holder', 'ODPM', 'Corporate services', 'mark.holder@odpm.gsi.gov.uk', '020 7944 4450', 'B8'],
    ['Helen Style', 'ODPM', 'Procurement', 'helen.style@odpm.gsi.gov.uk', '020 7944 5157', 'C9'],
    [
      'Peter Bishop',
      'Local Government Task Force',
      'Construction procurement',
      'peterbishop@lgtf.org.uk',
      '020 7592 1100',
      'D8',
    ],
    ['Husna Mortuza', 'ODPM', 'Productive time', 'husna.mortuza@odpm.gsi.gov.uk', '020 7944 8764', 'E9'],
    [
      'Tracey Connage',
      'Employers’ Organisation',
      'Productive time',
      'Tracey.Connage@lg-employers.gov.uk',
      '020 7296 6731',
      'E9',
    ],
    ['Sue Reid', 'ODPM', 'Transactions', 'sue.reid@odpm.gsi.gov.uk', '020 7944 8760', 'F11'],
    ['Neil Reeder', 'ODPM', 'Transactions', 'neil.reeder@odpm.gsi.gov.uk', '020 7944 6916', 'F11'],
    ['Mark Holder', 'ODPM', 'Transactions', 'mark.holder@odpm.gsi.gov.uk', '020 7944 4450', 'F11'],
    [
      'Barry Dennett',
      'DWP',
      'Benefits administration',
      'barry.dennett@dwp.gsi.gov.uk',
      '020 7712 2223',
      'F11',
    ],
    ['Cathy Page', 'DCMS', 'Culture and leisure', 'cathy.page@culture.gsi.gov.uk', '020 7211 6491', 'G8'],
    ['Peter Clark', 'DfES', 'Education and children', 'PeterD.CLARK@dfes.gsi.gov.uk', '020 7925 6586', 'H10'],
    ['Jim Lawler', 'DH', 'Adult care', 'Jim.Lawler@dh.gsi.gov.uk', '020 7972 4572', 'I15'],
    ['John Crook', 'DH', 'Adult care', 'John.Crook@dh.gsi.gov.uk', '020 7972 4361', 'I15'],
    ['Andrew Kean', 'ODPM', 'Supporting People', 'andrew.kean@odpm.gsi.gov.uk', '020 7944 3358', 'J10'],
    ['David Clarke', 'ODPM', 'Social housing', 'david.clarke@odpm.gsi.gov.uk', '020 7944 3570', 'K14'],
    ['Rosalind Wall', 'DfT', 'Local transport', 'rosalind.wall@dft.gsi.gov.uk', '020 7944 5361', 'L6'],
    [
      'Anne Stanford',
      'Highways Agency',
      'Local transport',
      'anne.stanford@highways.gsi.gov.uk',
      '01234 796251',
      'L6',
    ],
    ['Robert Arnott', 'Home Office', 'Home affairs', 'robert.arnott@homeoffice.gsi.gov.uk', '', 'M9'],
    ['Kate Hepher', 'ODPM', 'Fire and rescue', 'kate.hepther@odpm.gsi.gov.uk', '020 7944 8895', 'N11'],
    ['Mark Filley', 'DEFRA', 'Environmental services', 'mark.filley@defra.gsi.gov.uk', '', 'O11'],
  ] as const
).map(([name, organisation, about, email, telephone, cite]) => ({
  name,
  organisation,
  annex: /^[A-O]/.exec(cite)?.[0] ?? null,
  about,
  email,
  telephone,
  asOf,
  cites: [cite],
}));

/** The Regional Centres of Excellence, as they stood in November 2004. */
export const centres: Readonly<Record<string, Contact>> = Object.fromEntries(
  (
    [
      ['East of England', 'Steve Holland', 'steve.holland@norfolk.gov.uk', '01603 704014'],
      ['East Midlands', 'Chris Allison', 'chris.allison@nottscc.co.uk', '0115 977 3875'],
      ['London', 'Julia Vernalls', 'julia.vernalls@alg.gov.uk', '020 7934 9955'],
      ['North East', 'David Wright', 'necpe@gateshead.gov.uk', '0191 433 2230'],
      ['North West', 'Steven Pleasant', 'steven.pleasant@tameside.gov.uk', '0161 342 3053'],
      ['South East', 'Dr Andrew Larner', 'andrew.larner@kent.gov.uk', '01622 696317'],
      ['South West', 'Julian Morley', 'j.morley@dorsetcc.gov.uk', '01305 225391'],
      ['West Midlands', 'Robin Edwards', 'redwards4@worcestershires.gov.uk', '01905 766801'],
      ['Yorkshire and Humber', 'Tony Wiltshire', 'tony.wiltshire@leeds.gov.uk', '0113 247 5252'],
    ] as const
  ).map(([region, name, email, telephone]) => [
    region,
    {
      name,
      organisation: `Regional Centre of Excellence, ${region}`,
      annex: null,
      about: `Efficiency in ${region}`,
      email,
      telephone,
      asOf,
      cites: ['5.6'],
    },
  ]),
);
