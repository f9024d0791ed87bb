import type { Department } from '../edition';

export const departments: Readonly<Record<string, Department>> = {
  odpm: {
    name: 'Office of the Deputy Prime Minister',
    short: 'ODPM',
    leadsOn:
      'Fire, social housing, Supporting People, corporate services, procurement, productive time, transactions',
    cites: ['3.1', '3.2'],
  },
  dcms: {
    name: 'Department for Culture, Media and Sport',
    short: 'DCMS',
    leadsOn: 'Culture and leisure, such as libraries and sport',
    cites: ['3.1'],
  },
  dfes: {
    name: 'Department for Education and Skills',
    short: 'DfES',
    leadsOn: 'Education and children',
    cites: ['3.1'],
  },
  defra: {
    name: 'Department for Environment, Food and Rural Affairs',
    short: 'DEFRA',
    leadsOn: 'Environment, such as waste',
    cites: ['3.1'],
  },
  dft: { name: 'Department for Transport', short: 'DfT', leadsOn: 'Local transport', cites: ['3.1'] },
  dwp: {
    name: 'Department for Work and Pensions',
    short: 'DWP',
    leadsOn: 'The running of benefits, with ODPM’s transactions workstream',
    cites: ['3.1'],
  },
  dh: { name: 'Department of Health', short: 'DH', leadsOn: 'Adult care', cites: ['3.1'] },
  'home-office': {
    name: 'Home Office',
    short: 'Home Office',
    leadsOn: 'Police, asylum support and related matters',
    cites: ['3.1'],
  },
};
