/** The foreword and chapters 1 to 5, each paragraph restated in our own words. */
export const chapters: Readonly<Record<string, string>> = {
  Foreword:
    'The minister sets out the yearly 2.5% and the national sum of £6.45bn by 2007/08. A council keeps all the cash it frees and may spend it on services or use it to keep council tax down. Efficiency is not a matter of cutting services at the front line.',
  '1': 'The efficiency champion’s letter: councils spend over £86bn a year between them. Each has to gain 2.5% in each of three years, measured from 2004/05, and no less than half of it has to free money that can be moved elsewhere. Better use of time alone is not cashable.',
  '2.1':
    'In August 2003 Sir Peter Gershon was asked to look at efficiency across the public sector, so that money could be moved to the services that people care about most.',
  '2.2':
    'His report came out in July 2004 and found more than £20bn of gains by 2007/08 for the whole public sector; the gains were to be open to audit.',
  '2.3':
    'A gain must leave the quality of the service whole: a cut in service is never a gain. Three kinds of reform count: the same service from less money or fewer staff; more or better output from the same means; and a service rebuilt so that people get better outcomes.',
  '2.4':
    'A gain is cashable when it frees money that the council can spend on something else, or put back into the same service for better results. Cheaper property and redesigned corporate services are the usual examples.',
  '2.5':
    'The other gains are non-cashable: costs need not fall, yet the council gets better performance for what it uses. Better outputs, lower fees and charges, and more productive hours of front-line staff are the examples given.',
  '2.6':
    'The 2004 Spending Review turned the report into a target of 2.5% in each of the three coming financial years, for every local authority. Together they have to reach £6.45bn or more a year by 2007/08.',
  '2.7':
    'Councils keep every cashable gain and can put it back into local services, which eases the pressure on council tax.',
  '3.1':
    'Each government department looks after efficiency in its own sectors: ODPM fire, social housing, Supporting People and the four cross-cutting workstreams; DCMS culture and leisure; DfES education and children; DEFRA the environment; DfT transport; DWP the running of benefits, with ODPM; DH adult care; the Home Office police and related matters.',
  '3.2':
    'ODPM draws the departments’ work together and measures results. John Oughton, who heads the Office of Government Commerce, answers for the review as a whole.',
  '3.3':
    'A ministerial letter of 26 July 2004 told chief executives that every authority was expected to gain 2.5% or more a year.',
  '3.4':
    'How the target is met is for each council to choose. No single service has a target of its own, because councils start from different places in different services.',
  '3.5':
    'Suppliers and partners, private and voluntary, will feel the effects; councils are expected to handle this with care.',
  '3.6':
    'Barry Quirk, chief executive of Lewisham, speaks for the programme within local government and spreads what works.',
  '3.7':
    'Tim Byles, chief executive of Norfolk, does the same for procurement and helped to found the nine Regional Centres of Excellence, which are meant to be each region’s way in.',
  '3.8':
    'The Regional Centres grow beyond procurement: they collect and pass on good practice, bring partners and buying groups together, train buyers and watch progress in their region.',
  '3.9':
    'Lists other bodies that help councils to change: the Office of Government Commerce, the e-Government projects and unit, the Highways Agency for local roads, a DfES centre for procurement, and the Department of Health.',
  '3.10':
    'Four improvement bodies for local government (IDeA, 4ps, the Employers’ Organisation and LACORS) work as one partnership: shared practice, training, help with large partnership projects, and e-government.',
  '3.11': 'Names the person at the IDeA who answers for that partnership.',
  '3.12':
    'Fuller guidance on how departments will help was promised for December 2004; their plans would go on changing with experience.',
  '4.1':
    'Measurement should be light and should use what is already collected where it can, such as performance assessments and statutory indicators. It should also show where more help is needed.',
  '4.2':
    'How gains are measured stands in technical notes, one for each department and one for local government as a whole; all were open to consultation.',
  '4.3': 'A university pilot with 60 authorities was to try out ways of measuring, in the autumn of 2004.',
  '4.4':
    'Every authority makes an Annual Efficiency Statement for each financial year, timed to fit the way it already sets its budget and policies.',
  '4.5':
    'The forward look is meant to be very short, a page or two: the main actions of the coming year and the gains hoped for. April or June was still being discussed. The backward look follows in June, once the year is over. All of this was open to consultation.',
  '4.6':
    'Auditors were asked to look at the statement of gains as part of how they judge a council’s use of resources. The look of the statements was left to the guidance promised for December.',
  '4.7':
    'How progress in the middle of a year would be judged was not settled; it should tell something and add no burden.',
  '5.1': 'Regional seminars and newsletters would keep councils informed and let them answer back.',
  '5.2':
    'The dates then planned: fuller guidance in December 2004; forward looks for 2005/06 and 2006/07 in April or June of 2005 and of 2006; the backward look for 2005/06 in June 2006.',
  '5.3': 'Names the people in central government who answer for the programme as a whole.',
  '5.4': 'Gives the addresses of the two champions.',
  '5.5': 'Names the people to speak to at the Local Government Association and the IDeA.',
  '5.6': 'Names the contact of the Regional Centre of Excellence in each of the nine regions.',
};
