import type { Evidence } from '../edition';

/** The papers that later practice was read from; the ministry's own later notes could not be read. */
export const evidence: Readonly<Record<string, Evidence>> = {
  'hampshire-framework': {
    paper: 'Hampshire County Council, report on the framework for efficiency gains',
    date: '2005-02-11',
    address: 'https://www.hants.gov.uk/decisions/decisions-docs/050211-cabint-r0207101740',
  },
  'hampshire-draft-2005': {
    paper: 'Hampshire County Council, draft forward look 2005/06',
    date: '2005-04-11',
    address: 'https://www.hants.gov.uk/decisions/decisions-docs/050411-prprec-R0404100048',
  },
  'hampshire-forward-2005': {
    paper: 'Hampshire County Council, forward look 2005/06, report to Cabinet',
    date: '2005-04-25',
    address: 'https://www.hants.gov.uk/decisions/decisions-docs/050425-cabine-R0415165849',
  },
  'hampshire-backward-2005': {
    paper: 'Hampshire County Council, backward look 2004/05, report to Cabinet',
    date: '2005-06-27',
    address: 'https://www.hants.gov.uk/decisions/decisions-docs/050627-cabine-r0617154111',
  },
  'hampshire-forward-2006': {
    paper: 'Hampshire County Council, forward look 2006/07, report to Cabinet',
    date: '2006-04-24',
    address: 'https://www.hants.gov.uk/decisions/decisions-docs/060424-cabine-R0413091014',
  },
  'hampshire-backward-2006': {
    paper: 'Hampshire County Council, backward look 2005/06, report to Cabinet',
    date: '2006-06-26',
    address: 'https://www.hants.gov.uk/decisions/decisions-docs/060626-cabine-r0616130148',
  },
  'hampshire-backward-2006-form': {
    paper: 'Hampshire County Council, backward look 2005/06, the return itself',
    date: '2006-06-26',
    address: 'http://www.hants.gov.uk/decisions/decisions-docs/060626-cabine-R0616130301.html',
  },
  'bath-backward-2006': {
    paper: 'Bath and North East Somerset Council, backward look 2005/06, report and return',
    date: '2006-07-12',
    address:
      'https://democracy.bathnes.gov.uk/celistdocuments.aspx?A=1&DF=12%2F07%2F2006&F=embed%2421AnnualEfficiencyStatement.htm&MID=554&R=0',
  },
  'salford-forward-2005': {
    paper: 'Salford City Council, forward look 2005/06, the return itself',
    date: '2005-04',
    address: 'http://studylib.net/doc/16037924/annual-efficiency-statement---forward-look',
  },
  'poole-forward-2007': {
    paper: 'Borough of Poole, forward look 2007/08, report to Cabinet',
    date: '2007-04-03',
    address: 'https://docsbay.net/forward-annual-efficiency-statement-2007-08',
  },
  'staffordshire-moorlands-2007': {
    paper: 'Staffordshire Moorlands District Council, backward look 2006/07, report to Cabinet',
    date: '2007-06-19',
    address: 'http://www.docstoc.com/docs/18074723/STAFFORDSHIRE-MOORLANDS-DISTRICT-COUNCIL',
  },
  'gloucestershire-2005': {
    paper: 'Gloucestershire County Council, scrutiny report on the 2004/05 backward look',
    date: '2005-07-07',
    address: 'https://docsbay.net/scrutiny-report-template-july-2004',
  },
  'commons-2006-12': {
    paper: 'House of Commons written answers, local government',
    date: '2006-12-11',
    address: 'https://hansard.parliament.uk/Commons/2006-12-11/debates/06121219000062/LocalGovernment',
  },
  'pocket-guide-2005': {
    paper: 'IDeA and Regional Centres of Excellence, pocket guide on efficiency',
    date: '2005',
    address: 'https://www.yumpu.com/en/document/view/36222459/efficiency-matters-constructing-excellence',
  },
  'publicnet-2005-06': {
    paper: 'Publicnet, news of the national efficiency programme',
    date: '2005-06-22',
    address: 'http://publicnet.co.uk/news/2005/06/22/delivering-efficiency/',
  },
  'publicnet-2006-06': {
    paper: 'Publicnet, news of councils’ progress',
    date: '2006-06-14',
    address: 'http://publicnet.co.uk/news/2006/06/14/councils-ahead-of-schedule-to-meet-gershon-target/',
  },
  'surveyor-2006': {
    paper: 'Surveyor, analysis of the forward looks 2006/07',
    date: '2006',
    address: 'https://www.localgov.co.uk/Efficiency-English-race-ahead-towards-efficiency/6910',
  },
  'community-care-2005': {
    paper: 'Community Care, report on gains in adult social care and housing',
    date: '2005-08-09',
    address: 'https://www.communitycare.co.uk/2005/08/09/efficiency-gains-in-adult-social-care/',
  },
  'lgc-guidance-2006': {
    paper: 'Local Government Chronicle, report on the ministry’s guidance update',
    date: '2006',
    address: 'https://www.lgcplus.com/time-to-check-efficiency-gains/507454.article',
  },
  'lgc-finance-2006': {
    paper: 'Local Government Chronicle, finance supplement with CIPFA',
    date: '2006',
    address: 'https://www.lgcplus.com/finance-supplement-public-sector-insight/509390.article',
  },
  glossary: {
    paper: 'Local government glossary, entry on the annual efficiency statement',
    date: 'undated',
    address: 'http://localgovglossary.wikispaces.com/annual+efficiency+statement',
  },
  'backward-2007-page': {
    paper: 'A blog of March 2009 that describes the ministry’s page on the 2007/08 backward looks',
    date: '2009-03',
    address: 'http://smallcreativeideas.blogspot.com/2009/03/annual-efficiency-statements-good-place.html',
  },
};
