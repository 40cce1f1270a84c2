extension LemmaTable {
    // Made by `Training/language/lemma_tables.py` from the train files of UD English EWT (CC BY-SA 4.0) and GUM (annotations
    // CC BY 4.0). An entry is the class of words, their ending (`^` is the start of the word), `>`, how many bytes are cut
    // and what is added. Sorted by bytes.
    static let english = LemmaTable(
        #"""
        C>0 C^an>0d C^n>1and D>0 D^an>1 D^and>2 D^these>3is D^those>3at E>0 E^apr>0il E^dec.>1ember E^dec>0ember
        E^feb.>1ruary E^feb>0ruary E^fri.>1day E^fri>0day E^i>1I E^it>0alian E^jan.>1uary E^jan>0uary E^mar>0ch
        E^mon.>1day E^mr>0. E^nonbondad>6-bondad E^nov.>1ember E^nov>0ember E^oct.>1ober E^oct>0ober E^sat.>1urday
        E^sat>0urday E^sear's>2s E^sept.>1ember E^sept>0ember E^sun.>1day E^territories>3y E^thur.>1sday E^wed.>1nesday
        G>0 G^it's>2s G^out>1r G^there>2ir G^ur>2your G^yo>0ur G^you>0r I>0 I^a>1of I^f>0or I^o>0f I^ta>2of I^then>2an
        I^thru>1ough I^vs>1ersus I^w>0ith J>0 J^accomodating>7modating J^afghan>6Afghan J^african>7African
        J^albanian>8Albanian J^american>8American J^antarctic>9Antarctic J^arab>4Arab J^armenian>8Armenian
        J^asian>5Asian J^atlantic>8Atlantic J^australian>10Australian J^baathist>8Baathist J^bangladeshi>11Bangladeshi
        J^bantu>5Bantu J^belgian>7Belgian J^biblical>8Biblical J^bolivar>7Bolivar J^brazilian>9Brazilian
        J^brazillian>10Brazillian J^british>7British J^buddhist>8Buddhist J^calvinist>9Calvinist J^canadian>8Canadian
        J^carribean>9Carribean J^catholic>8Catholic J^caucasian>9Caucasian J^chinese>7Chinese J^christian>9Christian
        J^cuban>5Cuban J^danish>6Danish J^democrat>8Democrat J^egyptian>8Egyptian J^english>7English
        J^estonian>8Estonian J^european>8European J^filipino>8Filipino J^french>6French J^gabonese>8Gabonese
        J^german>6German J^grecian>7Grecian J^greek>5Greek J^guadeloupean>12Guadeloupean J^hegelian>8Hegelian
        J^hellenic>8Hellenic J^hispanic>8Hispanic J^i>1I J^illyrian>8Illyrian J^indian>6Indian
        J^indonesian>10Indonesian J^innate>6Innate J^inuit>5Inuit J^iranian>7Iranian J^iraqi>5Iraqi J^irish>5Irish
        J^islamist>8Islamist J^israeli>7Israeli J^italian>7Italian J^jamaican>8Jamaican J^japanese>8Japanese
        J^jesuit>6Jesuit J^jewish>6Jewish J^kenyan>6Kenyan J^korean>6Korean J^kurdish>7Kurdish J^lankan>6Lankan
        J^latin>5Latin J^lebanese>8Lebanese J^libertarian>11Libertarian J^libyan>6Libyan J^malaysian>9Malaysian
        J^maori>5Maori J^masonic>7Masonic J^mayan>5Mayan J^mesoamerican>12Mesoamerican J^mexican>7Mexican
        J^mongolian>9Mongolian J^moriori>7Moriori J^moslem>6Moslem J^muslim>6Muslim J^nazi>4Nazi J^nepalese>8Nepalese
        J^norwegian>9Norwegian J^olmec>5Olmec J^over>0priced J^pachomian>9Pachomian J^pakistani>9Pakistani
        J^palestinian>11Palestinian J^panamanian>10Panamanian J^paralympic>10Paralympic J^parisian>8Parisian
        J^pashtun>7Pashtun J^polish>6Polish J^portugese>9Portugese J^protestant>10Protestant J^re(a)d>6Re(a)d
        J^rediculous>9idiculous J^republican>10Republican J^roman>5Roman J^russian>7Russian J^satanic>7Satanic
        J^saxon>5Saxon J^scottish>8Scottish J^shakespearean>13Shakespearean J^shi'ite>7Shi'ite J^shia>4Shia
        J^shiite>6Shiite J^sicilian>8Sicilian J^sinhalese>9Sinhalese J^soviet>6Soviet J^spanish>7Spanish J^sri>3Sri
        J^stuart>6Stuart J^sunni>5Sunni J^swedish>7Swedish J^swiss>5Swiss J^syrian>6Syrian J^taiwanese>9Taiwanese
        J^tarahumara>10Tarahumara J^tenured>7Tenured J^thai>4Thai J^trinidadian>11Trinidadian J^turkish>7Turkish
        J^venezuelan>10Venezuelan J^vietnamese>10Vietnamese M>0 M^b>0illion M^bn>1illion M^k>1thousand M^m>0illion
        M^t>0rillion N>0 N^am>1.m. N^e>0mail N^etc>0. N^km>1ilometer N^luv>2ove N^mid>0day N^p.>1age N^p.m>0. N^pm>1.m.
        N^t.v.>3v N^teeth>4ooth N^tel>0ephone N^tupperwear>3are N^uv>1ltra-violet N^yr>1ear O>0 P>0 P^'s>2we P^em>2they
        P^her>3she P^him>2e P^i>1I P^me>2I P^mine>3y P^s>1we P^the>0y P^their>2re P^them>1y P^these>3is P^those>3at
        P^u>1you P^us>2we P^ya>1ou Prs>1 Q>0 Q^–>3- Q^‘'>4'' Q^‘>3' Q^“>3" Q^”>3" Q^….>4.. R>0 R^aka>2.k.a.
        R^definately>5itely R^ie>1.e. R^them>1n R^to>0o R^were>3here S>0 S^then>2an T>0 T^'>0s T^a>1to T^n't>2ot
        T^na>2to T^nt>1ot T^s>1's T^ta>1o U>0 U^hmmm>1 U^hmmmmmm>4 U^ummmm>3 V>0 V^'m>2be V^are>3be V^combined>1
        V^deemed>2 V^hav>0e V^loose>3se V^reccomend>6ommend V^rolling>3 V^united>1 V^wan>0t W>0 W^'d>2would W^'ll>3will
        W^ca>0n W^ll>2will W^wilt>1l W^wo>1ill X>2be X^'d>2have X^'re>3be X^'ve>3have X^are>3be X^be>0 X^been>2
        X^being>3 X^did>2o X^do>0 X^does>2 X^get>0 X^gets>1 X^getting>4 X^got>2et X^had>1ve X^has>1ve X^have>0
        X^having>3e X^m>1be X^of>2have X^r>1be X^s>1be X^ve>2have X^was>3be X^were>4be X^where>5be Y>0 Y^–>3- g>3
        g^accustoming>3e g^adding>3 g^adhering>3e g^analysing>3e g^backpedalling>4 g^baking>3e g^baling>3e g^beating>3
        g^bewaring>3e g^biasing>3 g^biotaling>3e g^biting>3e g^blaming>3e g^bring>3e g^browsing>3e g^challenging>3e
        g^cheffing>4 g^coding>3e g^collasping>3e g^combating>3 g^combining>3e g^competing>3e g^condoning>3e
        g^controlling>4 g^coping>3e g^curing>3e g^daring>3e g^debuting>3 g^declaring>3e g^defeating>3 g^defiling>3e
        g^dining>3e g^divining>3e g^dwibbling>8ribble g^dying>4ie g^eating>3 g^enduring>3e g^enshrining>3e g^evening>3
        g^exiling>3e g^expediting>3e g^exploding>3e g^exploring>3e g^extraditing>3e g^fading>3e g^filing>3e
        g^finessing>3e g^focusing>3 g^forbiding>3 g^formating>3 g^framing>3e g^fring>3e g^fuelling>4 g^fulfilling>4
        g^fundraising>3 g^fungusing>3 g^gaming>3e g^gassing>4 g^gon>1 g^groping>3e g^hassling>3e g^hoping>3e
        g^ignoring>3e g^imagining>3e g^indulging>3e g^infringing>3e g^injuring>3e g^instilling>4 g^interfering>3e
        g^invading>3e g^inviting>3e g^joking>3e g^kidnaping>3 g^loping>3e g^lying>4ie g^making>3e g^massacring>3e
        g^mimicing>3 g^modelling>4 g^obliging>3e g^outbiding>3 g^owing>3e g^paling>3e g^panicking>4 g^pasting>3e
        g^persevering>3e g^persuading>3e g^phoning>3e g^piping>3e g^planing>3e g^plunging>3e g^postponing>3e
        g^predestining>3e g^probing>3e g^procuring>3e g^promoting>3e g^puking>3e g^quizing>3 g^quoting>3e g^reaping>3
        g^reconciling>3e g^regading>3e g^repeating>3 g^reputing>3 g^ridiculing>3e g^routing>3e g^ruling>3e g^saling>3e
        g^seating>3 g^securing>3e g^shaking>3e g^sharing>3e g^signalling>4 g^smiling>3e g^smoking>3e g^soliciting>3
        g^squaring>3e g^staring>3e g^styling>3e g^superseding>3e g^sweating>3 g^taming>3e g^tasting>3e g^think->1
        g^timing>3e g^toning>3e g^totalling>4 g^trafficking>4 g^transmitting>3 g^tuning>3e g^tying>4ie g^typing>3e
        g^underlying>4ie g^useing>3e g^vying>4ie g^waning>3e g^wasting>3e g^wiping>3e g^xferring>8transfer gaging>3e
        gaiding>3 gairing>3 gaping>3e gasing>3e gating>3e gbbing>4 gbelling>4 gbling>3e gcaring>3e gceding>3e
        gcelling>4 gchanging>3e gcing>3e gciting>3e gcling>3e gcoming>3e gcoring>3e gdding>4 gdging>3e gdling>3e
        gduling>3e geathing>3e geging>3e gething>3e gfining>3e gfling>3e ggging>4 ggling>3e gguring>3e gheating>3
        ghining>3e gibing>3e giding>3e giking>3e giring>3e gising>3e gkling>3e gleting>3e glining>3e glsing>3e
        gluding>3e gmining>3e gmming>4 gnaming>3e gnicing>3 gniting>3e gnning>4 gnoting>3e gnsing>3e goating>3
        goiding>3 gosing>3e gouting>3 gparing>3e gpelling>4 gpiling>3e gpling>3e gpping>4 gpsing>3e grading>3e
        granging>3e grging>3e grring>4 grsing>3e gstoring>3e gsuring>3e gtaking>3e gtling>3e gtreating>3 gtting>4
        gturing>3e guing>3e guming>3e gusing>3e guting>3e gvelling>4 gvening>3e gving>3e gvoking>3e gvoting>3e
        gwaking>3e gwriting>3e gzing>3e gzling>3e gzzing>4 n$>0 n's>2 n>1 n^">0 n^'>0 n^abuses>1 n^aches>1
        n^aeronautics>0 n^aesthetics>0 n^airbases>1 n^amuses>1 n^analyses>2is n^analytics>0 n^antipasti>1o
        n^appendices>3x n^arrears>0 n^auspices>0 n^axes>2is n^bahamas>0 n^bareses>1 n^barracks>0 n^bases>2is
        n^beachcrofts>0 n^beatles>0 n^billiards>0 n^birdies>1 n^bizes>2 n^boyles>0 n^brothers-in-law>8-in-law
        n^browses>1 n^budgies>1 n^caches>1 n^calories>1 n^calves>3f n^carols>0 n^catastrophes>1 n^cheeses>1 n^chicken>0
        n^clergy>0 n^closes>1 n^clothes>0 n^clotheses>2 n^cm>0 n^codices>4ex n^commons>0 n^confines>0 n^contents>0
        n^corpora>3us n^crises>2is n^criteria>1on n^curricula>1um n^data>0 n^databases>1 n^davies>0 n^debrises>2
        n^debutans>1t n^diagnoses>2is n^dioceses>1 n^earnings>0 n^eastgardens>0 n^eatables>0 n^echoes>2 n^eclipses>1
        n^economics>0 n^eighties>0 n^electronics>0 n^elk>0 n^emphases>2is n^excuses>1 n^exercises>1 n^expertises>1
        n^f'ers>4ucker n^falls>0 n^feces>0 n^fedayeen>0 n^feet>3oot n^femora>0 n^finances>0 n^fives>0 n^foies>1
        n^folies>1 n^forties>0 n^franchises>1 n^fry>0 n^furnishings>0 n^fuses>1 n^gapses>2 n^geese>4oose n^genetics>0
        n^genitalia>2 n^genitals>0 n^gentlemen>0 n^girlies>1 n^gis>0 n^glimpses>1 n^glitzes>2 n^goods>0 n^gorses>1
        n^grases>2 n^grounds>0 n^hackles>0 n^halves>3f n^hammies>1 n^headaches>1 n^headquarters>0 n^hippies>1
        n^hoodies>1 n^hoopties>1 n^hooves>3f n^horses>1 n^hoses>1 n^hotties>1 n^huskers>0 n^husseiniyas>0 n^impasses>1
        n^indices>4ex n^jazzes>2 n^jeans>0 n^jpy>0 n^junkies>1 n^kg>1ilogram n^kiddies>1 n^km>1ilometer n^knives>3fe
        n^kr>0one n^leaves>3f n^lenses>2 n^levis>0 n^lice>3ouse n^lies>1 n^lives>3fe n^loaves>3f n^m>0eter n^maldives>0
        n^manners>0 n^mathematics>0 n^matrices>3x n^means>0 n^mice>3ouse n^mid-nineties>0 n^min>0ute n^mins.>2.
        n^mins>1ute n^mmbtu>0 n^monarchs>0 n^monies>3ey n^mousses>1 n^movies>1 n^mujahidin>0 n^mullahs>2 n^mystics>0
        n^myths>0 n^netherlands>0 n^newbies>1 n^niches>1 n^noises>1 n^noses>1 n^oases>2is n^onesies>1 n^overdoses>1
        n^oxen>2 n^pants>0 n^passers-by>4-by n^passersby>3by n^penines>4nines n^personnel>0 n^phenomena>1on
        n^philippines>0 n^phillies>0 n^pies>1 n^pinkies>1 n^police>0 n^pp>1age n^ppl>2eople n^prairies>1
        n^proceedings>0 n^pyrenees>0 n^quizes>2 n^quizzes>3 n^rbi>0 n^regalia>0 n^regards>0 n^remains>0 n^reps.>2.
        n^responses>1 n^reuses>1 n^roberts>0 n^rockers>0 n^ros>0 n^roses>1 n^saithes>1 n^salatim>0 n^salmon>0
        n^savings>0 n^scarves>3f n^scissors>0 n^seases>2 n^secrataries>7etary n^selfies>1 n^selves>3f n^series>0
        n^sheep>0 n^shelves>3f n^shia>0 n^shrimp>0 n^sixties>0 n^smartwolves>0 n^sooners>0 n^sox>0 n^sparks>0
        n^species>0 n^specifics>0 n^spouse(s)>0 n^staff>0 n^starbucks>0 n^starzz>0 n^strata>1um n^supplies>0
        n^surroundings>0 n^swifties>0 n^swiss>0 n^taliban>0 n^teeth>4ooth n^telecommunications>11umication n^thanks>0
        n^thanx>1k n^thieves>3f n^ties>1 n^toes>1 n^toothaches>1 n^torpedoes>2 n^treatises>1 n^troops>0 n^trousers>0
        n^twenties>0 n^u.s.>0 n^universes>1 n^uses>1 n^valdes>0 n^vertices>4ex n^vols>1ume n^weathermen>0
        n^whereabouts>0 n^whoopsies>1 n^wives>3fe n^wolves>3f n^woods>0 n^yrs.>3ear n^yrs>2ear n^zombies>1 n^°>0 n^º>0
        naises>1 nalkies>1 napses>1 nauses>1 nc.>0 nc>0 ncases>1 nd>0 nda>1um ndia>1um ndises>1 neases>1 nenses>1 ner>0
        neroes>2 ng>0 nglasses>0 ngoes>2 nh>0 nhases>1 nhes>2 ni>1us nies>3y nle>0 nlitics>0 nmen>2an nmises>1 nmpics>0
        nokies>1 nouses>1 nposes>1 nrases>1 nren>3 nrises>1 nse>0 nses>2 nt>0 ntheses>2is ntoes>2 nuises>1 nulses>1
        nurses>1 nxes>2 nya>0 p>2 p^added>2 p^adhered>1 p^analysed>1 p^ate>3eat p^b.>1ear p^baked>1 p^baled>1 p^beat>0
        p^beated>2 p^been>2 p^began>2in p^begun>2in p^bent>1d p^bewared>1 p^biased>2 p^biotaled>1 p^bit>0e p^bited>1
        p^blamed>1 p^bled>1ed p^blew>2ow p^borne>4ear p^bought>5uy p^broke>3eak p^broken>4eak p^brought>5ing
        p^browsed>1 p^cancelled>3 p^canoed>1 p^caught>4tch p^challenged>1 p^channelled>3 p^cheffed>3 p^chose>2ose
        p^chosen>3ose p^coded>1 p^collasped>1 p^combated>2 p^combined>1 p^competed>1 p^conceded>1 p^condoned>1
        p^controlled>3 p^convened>1 p^coped>1 p^cured>1 p^d.>1ie p^dared>1 p^dealt>1 p^debuted>2 p^declared>1
        p^defeated>2 p^defiled>1 p^died>1 p^dined>1 p^div.>1orce p^divined>1 p^dug>2ig p^dwelt>1l p^eated>2 p^endured>1
        p^enshrined>1 p^evalu->1ate p^exiled>1 p^expedited>1 p^exploded>1 p^explored>1 p^extradited>1 p^f*ed>3uck
        p^faded>1 p^fed>1ed p^felt>2el p^filed>1 p^finessed>1 p^fled>1ad p^flew>2y p^flown>3y p^focused>2 p^forbade>3id
        p^forbidden>3 p^forbided>2 p^formated>2 p^fought>5ight p^framed>1 p^fred>1 p^freed>2 p^froze>3eeze
        p^frozen>4eeze p^fuelled>3 p^fundraised>2 p^fungused>2 p^gamed>1 p^gassed>3 p^grew>2ow p^groped>1 p^guzzed>3
        p^had>1ve p^hassled>1 p^hid>0e p^hogtied>1 p^hoped>1 p^hung>3ang p^hurt>0 p^ignored>1 p^imagined>1 p^indulged>1
        p^infringed>1 p^injured>1 p^interfered>1 p^intervened>1 p^invaded>1 p^invited>1 p^joked>1 p^kidnaped>2
        p^knelt>2el p^knew>2ow p^labelled>3 p^lay>2ie p^learnt>1 p^led>1ad p^left>2ave p^lent>3oan p^lied>1 p^lit>1ght
        p^loped>1 p^lost>1e p^m.>1arry p^maked>1 p^massacred>1 p^meant>1 p^met>1et p^mimiced>2 p^misled>1ad
        p^modelled>3 p^new>3know p^obliged>1 p^outbided>2 p^owed>1 p^paled>1 p^panicked>3 p^pasted>1 p^persevered>1
        p^persuaded>1 p^phoned>1 p^piped>1 p^planed>1 p^pled>1ad p^plunged>1 p^postponed>1 p^preceded>6oceed
        p^predestined>1 p^probed>1 p^procured>1 p^promoted>1 p^puked>1 p^quized>2 p^quoted>1 p^ran>2un p^re-routed>1
        p^reaped>2 p^recieved>5eive p^reconciled>1 p^regaded>1 p^repeated>2 p^reputed>2 p^ridiculed>1 p^ruled>1
        p^saled>1 p^sat>2it p^seated>2 p^seethed>1 p^sent>1d p^shaked>1 p^shared>1 p^shed>0 p^shoed>1 p^shot>1ot
        p^signalled>3 p^skied>2 p^slain>2y p^slew>2ay p^slid>0e p^smiled>1 p^smoked>1 p^solicited>2 p^sought>5eek
        p^sped>1ed p^spent>1d p^spoilt>1 p^spoke>3eak p^spoken>4eak p^spun>2in p^squared>1 p^stared>1 p^stole>3eal
        p^stolen>4eal p^stricken>4ke p^struck>3ike p^stuck>3ick p^styled>1 p^superseded>1 p^sweated>2 p^swollen>5ell
        p^tamed>1 p^tasted>1 p^taught>5each p^taxied>2 p^thought>5ink p^tied>1 p^timed>1 p^toned>1 p^totalled>3
        p^trafficked>3 p^trod>2ead p^trodden>5ead p^tryed>1 p^tuned>1 p^typed>1 p^underlied>1 p^vied>1 p^waied>2
        p^waned>1 p^was>3be p^wasted>1 p^were>4be p^wiped>1 p^won>2in p^wove>3eave pad>0 paged>1 paid>2y paided>2
        paired>2 paken>1 pame>3ome paped>1 pased>1 pated>1 paw>2ee pbbed>3 pbid>0 pbled>1 pbred>1ed pcared>1 pced>1
        pchanged>1 pcited>1 pcled>1 pcomed>1 pcored>1 pdded>3 pdged>1 pdid>2o pdled>1 pdrew>2aw pduled>1 peathed>1
        peed>1 peen>1 peged>1 peld>3old pet>0 pfined>1 pfled>1 pg>3ing pgged>3 pgled>1 pgot>2et pgured>1 pheated>2
        phined>1 phone>3ine phrew>2ow pibed>1 pidden>3e pided>1 pied>3y piked>1 pired>1 pised>1 pisen>1 pit>0 pitten>3e
        pkled>1 pl>3all pleted>1 plined>1 plsed>1 pluded>1 pm>2im pmade>2ke pmined>1 pmmed>3 pnamed>1 pnd>4ind pniced>2
        pnited>1 pnk>3ink pnned>3 pnoted>1 pnsed>1 poated>2 pod>3and pode>3ide poided>2 pok>3ake pold>3ell pome>0
        posed>1 pote>3ite potten>5et pouted>2 ppared>1 ppelled>3 ppiled>1 ppled>1 ppped>3 ppsed>1 ppt>2ep praded>1
        prd>1 pre>3ear prged>1 prn>3ear prose>3ise prranged>1 prred>3 prsed>1 prun>0 psecured>1 pst>0 pstored>1
        psured>1 ptaked>1 ptled>1 ptreated>2 ptted>3 ptured>1 pued>1 puilt>1d pumed>1 pused>1 put>0 puted>1 pve>3ive
        pved>1 pvelled>3 pven>1 pvoked>1 pvoted>1 pwaked>1 pwent>4go pwn>1 pwoke>3ake pwoken>4ake pwrited>1 pzed>1
        pzled>1 q>2 q^barer>1 q^better>6well q^blakker>3 q^blonder>1 q^borner>1 q^broker>1 q^closer>1 q^corer>1
        q^cuter>1 q^denser>1 q^dier>1 q^direr>1 q^doner>1 q^faker>1 q^falser>1 q^farther>4 q^finer>1 q^further>6ar
        q^goner>1 q^grimmer>3 q^hinduer>2 q^horser>1 q^huger>1 q^larger>1 q^late->1 q^later>1 q^less>0 q^lifer>1
        q^liker>1 q^liner>1 q^loner>1 q^maler>1 q^merer>1 q^minier>2 q^more>0 q^nicer>1 q^odder>2 q^oler>1 q^primer>1
        q^psychiccer>3 q^purer>1 q^rarer>1 q^riper>1 q^safer>1 q^sager>1 q^sider>1 q^singler>1 q^soler>1 q^sombrer>1
        q^sorer>1 q^sparer>1 q^sprucer>1 q^stranger>1 q^surer>1 q^teamer>2 q^whiter>1 q^wholer>1 q^wider>1 q^wiser>1
        q^worse>5badly qamer>1 qbler>1 qdder>3 qdler>1 qeer>1 qgger>3 qier>3y qnner>3 qpler>1 qpper>3 qrrer>3 qruder>1
        qtler>1 qtter>3 quer>1 qver>1 r>2 r^barer>1 r^better>6good r^blakker>3 r^blonder>1 r^borner>1 r^broker>1
        r^closer>1 r^corer>1 r^cuter>1 r^denser>1 r^dier>1 r^direr>1 r^doner>1 r^faker>1 r^falser>1 r^farther>4
        r^finer>1 r^further>0 r^goner>1 r^grimmer>3 r^hinduer>2 r^horser>1 r^huger>1 r^larger>1 r^later>1 r^less>0
        r^lifer>1 r^liker>1 r^liner>1 r^loner>1 r^maler>1 r^merer>1 r^minier>2 r^more>0 r^nicer>1 r^odder>2 r^oler>1
        r^primer>1 r^psychiccer>3 r^purer>1 r^rarer>1 r^riper>1 r^safer>1 r^sager>1 r^sider>1 r^singler>1 r^soler>1
        r^sombrer>1 r^sorer>1 r^sparer>1 r^sprucer>1 r^stranger>1 r^surer>1 r^teamer>2 r^whiter>1 r^wholer>1 r^wider>1
        r^wiser>1 r^worse>5bad ramer>1 rbler>1 rdder>3 rdler>1 reer>1 rgger>3 rier>3y rnner>3 rpler>1 rpper>3 rrrer>3
        rruder>1 rtler>1 rtter>3 ruer>1 rver>1 s>3 s^barest>2 s^best>4good s^blakkest>4 s^blondest>2 s^bornest>2
        s^brokest>2 s^closest>2 s^corest>2 s^cutest>2 s^densest>2 s^diest>2 s^direst>2 s^donest>2 s^eldest>6old
        s^fakest>2 s^falsest>2 s^farthest>5 s^finest>2 s^furthest>7ar s^gonest>2 s^grimmest>4 s^hinduest>3 s^horsest>2
        s^hugest>2 s^largest>2 s^latest>2 s^least>0 s^lifest>2 s^likest>2 s^linest>2 s^lonest>2 s^malest>2 s^merest>2
        s^miniest>3 s^most>0 s^nicest>2 s^oddest>3 s^olest>2 s^primest>2 s^psychiccest>4 s^purest>2 s^rarest>2
        s^ripest>2 s^safest>2 s^sagest>2 s^sidest>2 s^singlest>2 s^solest>2 s^sombrest>2 s^sorest>2 s^sparest>2
        s^sprucest>2 s^strangest>2 s^surest>2 s^teamest>3 s^whitest>2 s^wholest>2 s^widest>2 s^wisest>2 s^worst>5bad
        samest>2 sblest>2 sddest>4 sdlest>2 seest>2 sggest>4 siest>4y snnest>4 splest>2 sppest>4 srrest>4 srudest>2
        stlest>2 sttest>4 suest>2 svest>2 t>3 t^barest>2 t^best>4well t^blakkest>4 t^blondest>2 t^bornest>2 t^brokest>2
        t^closest>2 t^corest>2 t^cutest>2 t^densest>2 t^diest>2 t^direst>2 t^donest>2 t^fakest>2 t^falsest>2
        t^farthest>5 t^finest>2 t^furthest>7ar t^gonest>2 t^grimmest>4 t^hinduest>3 t^horsest>2 t^hugest>2 t^largest>2
        t^latest>2 t^least>0 t^lifest>2 t^likest>2 t^linest>2 t^lonest>2 t^malest>2 t^merest>2 t^miniest>3 t^nicest>2
        t^oddest>3 t^olest>2 t^primest>2 t^psychiccest>4 t^purest>2 t^rarest>2 t^ripest>2 t^safest>2 t^sagest>2
        t^sidest>2 t^singlest>2 t^solest>2 t^sombrest>2 t^sorest>2 t^sparest>2 t^sprucest>2 t^strangest>2 t^surest>2
        t^teamest>3 t^whitest>2 t^wholest>2 t^widest>2 t^wisest>2 t^worst>5bad tamest>2 tblest>2 tddest>4 tdlest>2
        teest>2 tggest>4 tiest>4y tnnest>4 tost>0 tplest>2 tppest>4 trrest>4 trudest>2 ttlest>2 tttest>4 tuest>2
        tvest>2 z>1 z^'s>2be z^ai>2be z^biases>2 z^dies>1 z^does>2 z^finesses>1 z^focuses>2 z^fundraises>2 z^funguses>2
        z^gases>2 z^goes>2 z^guzes>2 z^has>1ve z^hinges>2 z^hogties>1 z^is>2be z^lies>1 z^quizes>2 z^s>1be z^smses>2
        z^ties>1 z^underlies>1 z^vies>1 zhes>2 zies>3y zsses>2 zthes>1 zxes>2
        """#)
}
