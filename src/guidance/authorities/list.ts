import type { AuthorityKind } from './kind';

/**
 * The principal authorities of England from April 2004 to March 2009, by region and kind: 34 counties, 46 unitary
 * authorities and the Isles of Scilly, 36 metropolitan districts, 33 in London with the City, 238 shire districts.
 *
 * Names, kinds and regions of those that outlived 2009 are those of mySociety’s list of local authorities
 * (github.com/mysociety/uk_local_authority_names_and_codes, July 2025, MIT licence; regions it leaves blank are those of
 * the county). The seven counties and 37 districts that ended on 1 April 2009 are those of the structural changes orders
 * of 2008 (Bedfordshire, Cheshire, Cornwall, Durham, Northumberland, Shropshire, Wiltshire). Regions are called as in
 * paragraph 5.6.
 */
export const authorityNames: Readonly<Record<string, Readonly<Partial<Record<AuthorityKind, string>>>>> = {
  'North East': {
    county: 'Durham|Northumberland',
    unitary: 'Darlington|Hartlepool|Middlesbrough|Redcar and Cleveland|Stockton-on-Tees',
    metropolitan: 'Gateshead|Newcastle upon Tyne|North Tyneside|South Tyneside|Sunderland',
    district:
      'Alnwick|Berwick-upon-Tweed|Blyth Valley|Castle Morpeth|Chester-le-Street|Derwentside|Durham|Easington|Sedgefield|Teesdale|Tynedale|Wansbeck|Wear Valley',
  },
  'North West': {
    county: 'Cheshire|Cumbria|Lancashire',
    unitary: 'Blackburn with Darwen|Blackpool|Halton|Warrington',
    metropolitan:
      'Bolton|Bury|Knowsley|Liverpool|Manchester|Oldham|Rochdale|Salford|Sefton|St Helens|Stockport|Tameside|Trafford|Wigan|Wirral',
    district:
      'Allerdale|Barrow-in-Furness|Burnley|Carlisle|Chester|Chorley|Congleton|Copeland|Crewe and Nantwich|Eden|Ellesmere Port and Neston|Fylde|Hyndburn|Lancaster|Macclesfield|Pendle|Preston|Ribble Valley|Rossendale|South Lakeland|South Ribble|Vale Royal|West Lancashire|Wyre',
  },
  'Yorkshire and Humber': {
    county: 'Lincolnshire|North Yorkshire',
    unitary: 'East Riding of Yorkshire|Kingston upon Hull|North East Lincolnshire|North Lincolnshire|York',
    metropolitan: 'Barnsley|Bradford|Calderdale|Doncaster|Kirklees|Leeds|Rotherham|Sheffield|Wakefield',
    district: 'Craven|Hambleton|Harrogate|Richmondshire|Ryedale|Scarborough|Selby',
  },
  'East Midlands': {
    county: 'Leicestershire|Northamptonshire|Nottinghamshire',
    unitary: 'Derby|Leicester|Nottingham|Rutland',
    district:
      'Amber Valley|Ashfield|Bassetlaw|Blaby|Bolsover|Boston|Broxtowe|Charnwood|Chesterfield|City of Lincoln|Corby|Daventry|Derbyshire Dales|East Lindsey|East Northamptonshire|Erewash|Gedling|Harborough|High Peak|Hinckley and Bosworth|Kettering|Mansfield|Melton|Newark and Sherwood|North East Derbyshire|North Kesteven|North West Leicestershire|Northampton|Oadby and Wigston|Rushcliffe|South Derbyshire|South Holland|South Kesteven|South Northamptonshire|Wellingborough|West Lindsey',
  },
  'West Midlands': {
    county: 'Derbyshire|Shropshire|Staffordshire|Warwickshire|Worcestershire',
    unitary: 'Herefordshire|Stoke-on-Trent|Telford and Wrekin',
    metropolitan: 'Birmingham|Coventry|Dudley|Sandwell|Solihull|Walsall|Wolverhampton',
    district:
      'Bridgnorth|Bromsgrove|Cannock Chase|East Staffordshire|Lichfield|Malvern Hills|Newcastle-under-Lyme|North Shropshire|North Warwickshire|Nuneaton and Bedworth|Oswestry|Redditch|Rugby|Shrewsbury and Atcham|South Shropshire|South Staffordshire|Stafford|Staffordshire Moorlands|Stratford-on-Avon|Tamworth|Warwick|Worcester|Wychavon|Wyre Forest',
  },
  'East of England': {
    county: 'Bedfordshire|Cambridgeshire|Essex|Hertfordshire|Norfolk|Suffolk',
    unitary: 'Luton|Peterborough|Southend-on-Sea|Thurrock',
    district:
      'Babergh|Basildon|Bedford|Braintree|Breckland|Brentwood|Broadland|Broxbourne|Cambridge|Castle Point|Chelmsford|Colchester|Dacorum|East Cambridgeshire|East Hertfordshire|Epping Forest|Fenland|Forest Heath|Great Yarmouth|Harlow|Hertsmere|Huntingdonshire|Ipswich|King’s Lynn and West Norfolk|Maldon|Mid Bedfordshire|Mid Suffolk|North Hertfordshire|North Norfolk|Norwich|Rochford|South Bedfordshire|South Cambridgeshire|South Norfolk|St Albans|St Edmundsbury|Stevenage|Suffolk Coastal|Tendring|Three Rivers|Uttlesford|Watford|Waveney|Welwyn Hatfield',
  },
  London: {
    london:
      'Barking and Dagenham|Barnet|Bexley|Brent|Bromley|Camden|City of London|Croydon|Ealing|Enfield|Greenwich|Hackney|Hammersmith and Fulham|Haringey|Harrow|Havering|Hillingdon|Hounslow|Islington|Kensington and Chelsea|Kingston upon Thames|Lambeth|Lewisham|Merton|Newham|Redbridge|Richmond upon Thames|Southwark|Sutton|Tower Hamlets|Waltham Forest|Wandsworth|Westminster',
  },
  'South East': {
    county: 'Buckinghamshire|East Sussex|Hampshire|Kent|Oxfordshire|Surrey|West Sussex',
    unitary:
      'Bracknell Forest|Brighton and Hove|Isle of Wight|Medway|Milton Keynes|Portsmouth|Reading|Slough|Southampton|West Berkshire|Windsor and Maidenhead|Wokingham',
    district:
      'Adur|Arun|Ashford|Aylesbury Vale|Basingstoke and Deane|Canterbury|Cherwell|Chichester|Chiltern|Crawley|Dartford|Dover|East Hampshire|Eastbourne|Eastleigh|Elmbridge|Epsom and Ewell|Fareham|Folkestone and Hythe|Gosport|Gravesham|Guildford|Hart|Hastings|Havant|Horsham|Lewes|Maidstone|Mid Sussex|Mole Valley|New Forest|Oxford|Reigate and Banstead|Rother|Runnymede|Rushmoor|Sevenoaks|South Bucks|South Oxfordshire|Spelthorne|Surrey Heath|Swale|Tandridge|Test Valley|Thanet|Tonbridge and Malling|Tunbridge Wells|Vale of White Horse|Waverley|Wealden|West Oxfordshire|Winchester|Woking|Worthing|Wycombe',
  },
  'South West': {
    county: 'Cornwall|Devon|Dorset|Gloucestershire|Somerset|Wiltshire',
    unitary:
      'Bath and North East Somerset|Bournemouth|Bristol|Isles of Scilly|North Somerset|Plymouth|Poole|South Gloucestershire|Swindon|Torbay',
    district:
      'Caradon|Carrick|Cheltenham|Christchurch|Cotswold|East Devon|East Dorset|Exeter|Forest of Dean|Gloucester|Kennet|Kerrier|Mendip|Mid Devon|North Cornwall|North Devon|North Dorset|North Wiltshire|Penwith|Purbeck|Restormel|Salisbury|Sedgemoor|South Hams|South Somerset|Stroud|Taunton Deane|Teignbridge|Tewkesbury|Torridge|West Devon|West Dorset|West Somerset|West Wiltshire|Weymouth and Portland',
  },
};
