import { phrases } from '../phrases';

/** Words of budget lines that belong to one row of FD table 3.1; the row's own names stand in the edition. */
export interface SectorWords {
  /** Row id of the edition; `null` for services that no row names, so that nothing around them decides. */
  readonly sector: string | null;
  /** These name the sector wherever the line stands. */
  readonly words: readonly string[];
  /** These name it where nothing more telling stands in the label or in the headings above it. */
  readonly weak?: readonly string[];
}

/**
 * Services as councils name them, by the row whose annex speaks of them. Phrases are in the singular, without
 * punctuation; see `wordsOf`. A label that names two rows is mapped to neither.
 */
export const sectorWords: readonly SectorWords[] = [
  {
    // Annex I: care for adults, and payments made direct to a person for care.
    sector: 'adult-social-services',
    words: phrases`
      adult social, adult care, adult service, social care adult, older people, older person, elderly, old people,
      learning disability, learning difficulty, people with disability, physical disability, physical and sensory, physically disabled,
      sensory, sensory impairment, visual impairment, mental health, mental illness, home care, home help,
      homecare, domiciliary, day centre, day care, residential care, nursing home, nursing care,
      residential home, residential and nursing, meal on wheel, community meal, occupational therapy, substance misuse,
      drug action, drug misuse, alcohol misuse, drug and alcohol, direct payment, community care, intermediate care, extra care,
      support with memory, physical support, social isolation, support for carer, carer service, carer,
      equipment and adaptation, community equipment, assistive equipment, hiv aids, continuing care, supported living,
      older people service, adult placement, community alarm, telecare, adult protection, blind, deaf`,
    weak: phrases`social care activity, social support`,
  },
  {
    // Annex H, paragraph 7: children's social services.
    sector: 'childrens-services',
    words: phrases`
      children looked, looked after children, looked after child, children social, child protection, children home, fostering, foster care,
      foster, adoption, leaving care, care leaver, family support, family centre, sure start, children centre,
      youth offending, youth justice, safeguarding children, children and family, family and children,
      children service, service for children, children in need, child care, childrens fund, children fund,
      residence order, children and young people, secure accommodation, children with disability,
      disabled children, family placement, children trust, social care children, connexion`,
    weak: phrases`children, child, young people`,
  },
  {
    // Annex H: what the education authority keeps, and education out of school.
    sector: 'non-school-education',
    words: phrases`
      adult education, adult learning, adult and community learning, community education, community learning, continuing education,
      further education, youth service, youth club, youth and community, youth work, school transport, college transport,
      home to school, home to college, education transport, school meal, school catering, education welfare,
      education psychology, educational psychology, educational psychologist, special educational need, special education, sen transport,
      school improvement, school admission, admission and appeal, school library, music service, pupil referral, pupil support,
      education otherwise, education other than at school, home tuition, student support, student award,
      student finance, mandatory award, discretionary award, early year, nursery education, pre school, pre school education, advisory service,
      advisory and inspection, lea, local education authority, education service, school organisation,
      outdoor education, education centre, lifelong learning, school effectiveness, governor support,
      governor service, school governor, behaviour support, learning support, education ict, premature retirement, school place planning, school organisation planning, music tuition,
      education department, education and skill, learning and skill, school building maintenance, school insurance,
      primary school, secondary school, special school, nursery school, school budget, pupil, sixth form, school`,
    weak: phrases`education, learning, sen, nursery, primary, secondary, advisory, student`,
  },
  {
    // Annex G, paragraph 4: libraries, sport, arts, museums, heritage, tourism.
    sector: 'culture-and-sport',
    words: phrases`
      library, museum, art gallery, gallery, archive, record office, art, theatre, heritage, sport, swimming pool,
      swimming, leisure centre, leisure, recreation, recreational, recreation ground, playing field, pitch, golf, park, park and garden,
      open space, public open space, play area, playground, countryside, country park, nature reserve, tourism, tourist,
      tourist information, culture, cultural, entertainment, public hall, village hall, civic hall, concert hall, community centre,
      festival, event, green space, garden, museum and gallery, allotment, athletic, bowl, tennis, cinema, arboretum,
      visitor centre, seafront, beach, foreshore, woodland, public entertainment, museum collection, pavilion, town hall event`,
    weak: phrases`collection store, ground maintenance, outdoor centre`,
  },
  {
    // Annex O: waste and street cleansing; regulation of the environment stands beside them in councils' accounts.
    sector: 'environmental-services',
    words: phrases`
      refuse, refuse collection, waste, waste collection, waste disposal, waste management, trade waste, clinical waste, recycling, civic amenity,
      household waste, landfill, street cleansing, street cleaning, street sweeping, cleansing, litter, environmental health,
      food safety, food hygiene, health and safety enforcement, pest control, dog warden, dog control, stray dog, animal welfare, animal health,
      trading standard, consumer protection, consumer advice, pollution, pollution control, air quality, noise,
      contaminated land, public convenience, public toilet, cemetery, crematorium, cremation, burial,
      burial ground, churchyard, land drainage, drainage board, flood defence, flood, flooding, sea defence,
      coast protection, coastal protection, environmental protection, environmental service, public protection,
      port health, fly tipping, abandoned vehicle, graffiti, licensing, regulatory service, environment agency,
      climate change, home safety, environment, environmental, animal and public health, trading standards and consumer, closed landfill, watercourse`,
    weak: phrases`streetscene, street scene, drainage`,
  },
  {
    // Annex L, paragraph 4: roads.
    sector: 'local-transport-highways',
    words: phrases`
      environmental safety and routine maintenance, highway, highway maintenance, road maintenance, structural maintenance, street lighting, street light, winter maintenance,
      winter service, gritting, snow clearance, bridge, bridge maintenance, carriageway, footway, pavement, pothole, kerb,
      road, road safety, school crossing, school crossing patrol, crossing patrol, traffic management, traffic signal, traffic sign, traffic calming, traffic,
      street works, streetworks, road marking, gully, gully emptying, verge, street furniture, street name plate, safe route to school,
      road resurfacing, right of way, public right of way, footpath, bus lane enforcement, highway lighting, surface treatment`,
    weak: phrases`routine maintenance, safety and routine maintenance, network management`,
  },
  {
    // Annex L, paragraph 2: bus services and concessionary fares.
    sector: 'local-transport-non-highways',
    words: phrases`
      public transport, passenger transport, concessionary fare, concessionary travel, concessionary bus, concessionary, bus service, bus subsidy, bus station, bus shelter,
      bus pass, bus support, supported bus, rural bus, community transport, dial a ride, park and ride, car park, car parking, parking, on street parking, off street parking,
      decriminalised parking, transport planning, transport policy, transportation policy, local transport plan, rail, railway, ferry, harbour,
      airport, toll, light rail, tram, integrated transport authority, passenger transport authority,
      travel token, shopmobility, cycling, travel plan, taxi card, transport coordination, transport co ordination`,
    weak: phrases`bus`,
  },
  {
    // The returns split local transport in two, and a line for both says nothing of the halves.
    sector: null,
    words: phrases`
      highway and transport, highway and transportation, transport and highway, highway road and transport,
      highway transport, road and transport, environment and transport, transport and environment, environment and transportation, transport and road, highway and traffic and transport`,
  },
  {
    // Annex K: management and maintenance of a landlord's own homes.
    sector: 'social-housing',
    words: phrases`
      housing revenue account, hra, council housing, council house, council dwelling, council home, housing management, landlord service,
      landlord, tenancy management, tenant participation, tenant involvement, estate management, supervision and management,
      sheltered housing, sheltered scheme, social housing, warden service, housing repair, right to buy,
      council house sale, garage site, tenancy`,
  },
  {
    sector: 'supporting-people',
    words: phrases`
      supporting people, floating support, housing related support, housing support service, welfare service supporting people`,
  },
  {
    sector: 'homelessness',
    words: phrases`
      homelessness, homeless, homeless person, homeless people, homeless family, temporary accommodation, bed and breakfast,
      rough sleeper, rough sleeping, housing option, housing advice, housing advice and homelessness, rent deposit, rent guarantee, night shelter,
      private sector leasing, private sector leased, housing need, direct access hostel, nightly accommodation, nightly paid`,
  },
  {
    // Annex B, paragraph 1: finance, personnel, information technology, legal work, procurement, buildings, communications.
    sector: 'corporate-services',
    words: phrases`
      corporate service, corporate management, corporate and democratic core, democratic core, democratic
      representation, democratic service, corporate core, chief executive, personnel, human resource, accountant,
      financial service, financial management, finance and property, treasury management, treasury, legal service,
      solicitor, committee service, committee, committee administration, member allowance, member service, member
      support, mayor, civic, chairman, democracy, it service, it section, information and communication
      technology, information service, web, website, e government, customer service, customer contact, contact
      centre, call centre, one stop shop, communication, public relation, press office, press and, marketing and
      communication, property service, corporate property, asset management, facility management, civic centre,
      civic office, council office, county hall, town hall, municipal building, administrative building, admin
      building, office building, procurement, purchasing, best value, performance management, policy unit,
      corporate policy, policy and performance, policy and communication, corporate strategy, scrutiny, overview
      and scrutiny, election, electoral, electoral registration, corporate support, corporate training,
      occupational health, equality, corporate project, business services, post room, mail room, business
      transformation, risk management, exchequer, debtor, creditor, research and information, executive office,
      management team, strategic director, corporate director, business intelligence, register of elector,
      mayoralty, print room, legal and democratic, finance department, finance service, finance and resource,
      legal and committee`,
    weak: phrases`
      corporate, central service, resource, property, policy, performance, support service, personnel and
      training, training, management and support, non distributed cost, central support, printing, telephone,
      switchboard, insurance, print unit, it support, computer service, computing, legal, information technology,
      ict, health and safety, secretarial, typing, reception, publicity, office accommodation, internal audit,
      audit, external audit, accountancy, accounting, payroll, training and development, administration service,
      business support, cashier, reprographic, finance, financial, estate, valuation, hr`,
  },
  {
    // Annex F, paragraph 1: running council tax and business rates, planning, and both benefits.
    sector: 'transactions',
    words: phrases`
      council tax collection, tax collection, local tax collection, local taxation, local tax, nndr collection, ndr collection, business rate collection,
      cost of collection, collection cost, council tax administration, revenue collection, revenue and benefit, benefit and revenue, housing benefit,
      council tax benefit, benefit administration, benefit service, benefit section, benefit team, benefit fraud, benefit investigation,
      housing benefit administration, council tax, council tax support, council tax and ndr, council tax and nndr,
      council tax and benefit, development control, planning application, development management, planning control, planning administration,
      benefit assessment, local land charge, land charge, fraud investigation, nndr, business rate, benefit office, revenue service,
      revenue section, revenue division`,
    weak: phrases`benefit`,
  },
  {
    // Departments that span rows: what stands beside them decides, or nothing.
    sector: null,
    words: phrases`housing, planning, emergency management`,
    weak: phrases`social service, social care, social work, transport, transportation, health, community, regeneration`,
  },
  {
    // Fire, police matters, courts, planning policy, the local economy, gypsies' sites and private housing have no row.
    sector: null,
    words: phrases`
      fire, fire and rescue, fire brigade, community safety, community fire safety, crime, crime prevention, crime reduction, cctv, police,
      coroner, coroner court, magistrate, probation, court, registration service, registrar, registration of birth, civil registration,
      emergency planning, civil contingency, civil defence, planning policy, local plan, structure plan, strategic planning,
      building control, building regulation, conservation, economic development, economy, regeneration, industrial, industrial estate, industrial unit, business park,
      economic, business start, business advice, market, town centre, town centre management, asylum, private sector housing, housing renewal,
      housing strategy, housing grant, home improvement, disabled facility, renovation grant, voluntary sector, voluntary organisation,
      grant to voluntary, community development, community grant, area committee, gypsy, traveller, county farm, smallholding, neighbourhood renewal, employment, agriculture,
      fishery, contingency, contingency fund, levy, precept, reserve, capital charge, capital financing, debt charge, interest, public health, sexual health,
      parish, agency, trading account, health improvement, national park, pension fund, community planning, local strategic partnership, inflation, pay award, school reserve`,
  },
];
