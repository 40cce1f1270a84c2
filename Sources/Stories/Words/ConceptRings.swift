/// The rings of ``Concepts``: ours, in no order but by subject.
enum ConceptRings {
    static let text = [diplomacy, war, accidents, courts, business, work, politics, body, science, general]
        .joined(separator: "\n")

    private static let diplomacy = """
        cancel cancels cancelled canceled cancelling cancellation call_off called_off calling_off scrap scrapped \
        scrapping abandon abandoned drop dropped dropping axe axed ditch ditched shelve shelved pull_plug \
        pulls_plug pulled_plug collapse collapsed walk_away walked_away walking_away back_out backed_out \
        pull_out_of fall_through fell_through fallen_through not_place
        postpone postponed postponement delay delayed delaying defer deferred put_off putting_off push_back \
        pushed_back suspend suspended suspension halt halted pause paused
        summit meeting meet meets met encounter talks talk gathering conference
        negotiate negotiation negotiations negotiating negotiator negotiators dialogue
        agree agreed agrees agreement accord deal pact treaty compromise settlement
        ambassador envoy diplomat diplomats diplomatic embassy embassies consulate consul
        memorandum memo note paper document papers documents
        phone telephone phoned telephoned
        mediate mediated mediation mediator broker brokered brokering intermediary facilitate facilitated \
        good_offices
        visit visited visits visiting trip travel travelled traveled tour journey
        sanction sanctions sanctioned embargo blacklist blacklisted
        invite invited invitation
        recognise recognize recognised recognized recognition
        ceasefire truce armistice cease-fire
        peace peaceful peacekeeping
        border frontier boundary
        ally allies allied alliance partner partners partnership
        prepare prepared preparation preparations preparing ready readiness
        """

    private static let war = """
        troops troop soldiers soldier forces army armies military serviceman servicemen formations battalion \
        brigade units
        withdraw withdrawn withdrew withdrawal withdrawing pull_out pulled_out pull_back pulled_back pullout \
        pullback leave leaves left leaving evacuate evacuated evacuation \
        evacuees depart departs departed departure exit exits exited part_ways
        attack attacked attacks attacking assault assaulted raid raided offensive
        shell shelling shelled bombard bombarded bombardment bomb bombed bombing airstrike airstrikes missile \
        missiles rocket rockets drone drones
        kill killed kills killing die died dies dead death deaths dying fatal fatality fatalities perish \
        perished lost_lives lose_lives toll \
        deadly fatally
        wound wounded wounds injure injured injury injuries hurt
        prisoner prisoners captive captives detainee detainees inmate inmates
        captivity captured capture imprisoned detention detained detain custody jail jailed prison
        free freed freeing release released releasing liberate liberated
        swap swapped swapping exchange exchanged exchanging handed_over hand_over handover
        beat beaten beating beatings beats torture tortured mistreat mistreated mistreatment ill-treat \
        ill-treated ill-treatment abuse abused maltreated
        rebel rebels insurgent insurgents militant militants guerrilla gunman gunmen fighter fighters
        weapon weapons arms gun guns rifle rifles ammunition
        invade invaded invasion occupy occupied occupation seize seized seizure
        refugee refugees displaced fled flee fleeing
        hostage hostages kidnap kidnapped kidnapping abduct abducted abduction
        explode exploded explosion blast blasts
        war conflict fighting fight fought combat battle battles
        """

    private static let accidents = """
        fire blaze flames burn burned burning burnt
        ferry ship boat vessel ferries ships boats vessels
        plane aircraft jet airliner airplane aeroplane
        train trains railway rail
        crash crashed collision collide collided wreck wreckage derail derailed derailment
        sink sank sunk sinking capsize capsized
        rescue rescued rescuers saved save
        missing unaccounted vanished disappear disappeared lost_contact
        fail failed fails failing failure fault faulty malfunction malfunctioned broke_down break_down defect \
        defective broken
        work_properly working_order function functioned functioning operate operated
        flood flooded flooding floods inundated
        storm hurricane typhoon cyclone
        earthquake quake tremor
        mine mines colliery pit
        dam dyke levee
        leak leaked leaks leaking spill spilled spillage
        pollute polluted pollution contaminate contaminated contamination toxic poison poisoned poisoning
        victim victims casualty casualties
        survive survived survivor survivors
        inspect inspected inspection inspector inspectors examine examined examination check checked checks \
        audit audited auditors
        warn warned warning warnings alert alerted alarm
        crew sailor sailors crewman crewmen crewmembers
        passenger passengers traveller travellers
        cause caused causes causing reason reasons
        safety safe safely unsafe
        """

    private static let courts = """
        arrest arrested arrests
        charge charged charges indict indicted indictment prosecute prosecuted
        court tribunal judge judges judicial
        sentence sentenced convict convicted conviction guilty
        acquit acquitted acquittal cleared
        sue sued lawsuit suit litigation
        appeal appealed
        police officer officers constable policeman policemen \
        detective detectives
        investigate investigated investigation investigating investigators inquiry probe probed enquiry
        steal stole stolen theft robbery rob robbed heist burglary
        fraud embezzle embezzled embezzlement swindle
        bribe bribed bribes bribery corrupt corruption kickback kickbacks
        murder murdered homicide manslaughter
        shoot shot shooting shots gunfire
        suspect suspected suspects
        testify testified testimony witness witnesses eyewitness
        lawyer lawyers attorney attorneys counsel barrister solicitor
        law laws legislation act bill statute
        ban banned prohibit prohibited prohibition forbid forbade forbidden outlaw outlawed
        fine fined penalty penalties
        hack hacked hacking hackers hacker breach breached cyberattack intrusion
        data records files
        """

    private static let business = """
        buy buys buying bought purchase purchased purchases acquire acquired acquisition takeover take_over \
        taken_over taking_over
        sell sells selling sold sale sales divest divested
        bid bids offer offers offered offering
        merge merged merger
        company firm firms companies business corporation group enterprise owner operator \
        maker manufacturer supplier
        chief_executive ceo boss head heads
        shares share stock stocks stake
        price prices cost costs priced worth
        profit profits earnings
        loss losses deficit
        revenue turnover income
        debt debts loan loans owe owed
        bankrupt bankruptcy insolvent insolvency
        rise rose rises rising risen increase increased increases grow grew growth climb climbed jump jumped \
        soar soared \
        surge surged swell swelled double doubled
        fall fell falls fallen falling decrease decreased decline declined decreasing shrink shrank slump slumped \
        plunge plunged tumble tumbled dip dipped
        cut cuts cutting reduce reduced reduction reductions slash slashed trim trimmed
        invest invested investment investor investors
        bank banks banker bankers lender
        market markets
        customer customers client clients consumer consumers
        fund funds funding finance financed financing
        money cash \
        sum amount
        pay paid pays payment payments
        plant factory factories plants mill
        contract contracts tender
        product products goods
        launch launched launches unveil unveiled introduce introduced
        tax taxes taxation levy tariff tariffs duty duties
        export exports exported
        import imports imported
        """

    private static let work = """
        job jobs posts positions workplaces
        worker workers employee employees staff staffers workforce labour labor personnel
        sack sacked dismiss dismissed dismissal lay_off laid_off layoff layoffs redundancy redundancies \
        lose_work lose_jobs
        hire hired hiring recruit recruited
        strike strikes striking walkout walk_out walked_out stoppage
        union unions
        wage wages salary salaries
        resign resigned resigns resignation step_down stepped_down stepping_down quit quits stand_down stood_down
        appoint appointed appointment nominate nominated nomination
        retire retired retirement pension pensions
        """

    private static let politics = """
        president presidential
        premier prime_minister
        minister ministers secretary
        government cabinet administration authorities
        parliament lawmaker lawmakers legislator legislators mp mps deputies senator senators congress parliamentary
        vote voted votes voting ballot ballots election elections poll polls referendum
        win won wins winning victory triumph
        lose loses lost defeat defeated
        candidate candidates contender
        protest protested protests protesters protester demonstrate demonstrated demonstration demonstrations \
        demonstrators rally rallied march marched
        demand demands demanded demanding insist insists insisted insisting require requires required call_for \
        calls_for called_for ask_for asks_for asked_for
        refuse refused refuses refusal reject rejected rejects rejection turn_down turned_down
        deny denied denies denial dispute disputed disputes refute refuted
        confirm confirmed confirms confirmation acknowledge acknowledged admit admitted \
        concede conceded concedes admission
        promise promised promises pledge pledged pledges vow vowed \
        assure assured assurance guarantee guaranteed
        threaten threatened threatens threat threats
        accuse accused accuses accusation accusations allege alleged allegation allegations
        criticise criticised criticize criticized criticism condemn condemned
        support supported supports endorse endorsed endorsement
        oppose opposed opposes
        plan plans planned planning intend intends intended intention
        decide decided decides decision decisions
        approve approved approves approval permit permitted permission authorise authorised authorize authorized \
        green_light licence license \
        allow allowed allows clearance
        announce announced announces announcement
        propose proposed proposal proposals
        spokesman spokeswoman spokesperson
        citizen citizens nationals
        """

    private static let body = """
        hospital clinic hospitals clinics infirmary
        doctor doctors physician physicians medic medics surgeon surgeons medical
        nurse nurses
        patient patients
        ill illness sick sickness disease diseases
        virus outbreak epidemic infection infected infections
        vaccine vaccines vaccinated vaccination jab jabs
        drug drugs medicine medicines medication
        child children kid kids pupils schoolchildren boys girls
        school schools classroom
        woman women female
        man men male
        family families relatives kin
        mother father parents parent
        food meals meal
        dismayed shocked outraged angry anger
        """

    private static let science = """
        scientist scientists researcher researchers
        study studies research
        satellite spacecraft
        computer computers software server servers
        test tests tested testing
        engineer engineers technician technicians
        bridge viaduct
        road highway motorway street
        power electricity electric
        oil petroleum crude
        reactor nuclear atomic
        """

    private static let general = """
        begin began begins beginning begun start started starts starting open opened opens opening \
        break_out broke_out broken_out erupt erupted commence commenced originate originated
        end ended ends ending finish finished close closed closes closing closure shut shuts shutdown shut_down
        stop stopped stops stopping
        continue continued continues continuing go_on went_on goes_on goes_ahead going_ahead go_ahead
        repeat repeated repeats stuck stick sticks hold_to held_to
        give gave given gives grant granted
        find found finds discover discovered detect detected
        show showed shows shown
        know knew known knows aware
        want wants wanted wish wishes willing willingness desire
        need needs needed
        help helped helps assistance assist assisted aid
        send sent sends dispatch dispatched
        receive received receives
        arrive arrived arrives arrival come came comes coming return returned returns returning
        number figure count counts counted total tally
        big large huge biggest largest major
        small little smaller
        house home homes houses
        town city village
        area region district zone
        country nation state
        possible possibly
        next second another further
        several some many
        secret secretly confidential
        notice notification notified informed inform
        tell_of spoke_of speak_of
        repair repaired repairs fix fixed mend mended maintenance
        build built builds building construct constructed construction
        destroy destroyed destruction damage damaged damages ruin ruined
        throw threw thrown
        quick quickly rapid fast
        agenda programme program
        schedule timetable
        remain remains remained stay stays stayed staying
        rubbish waste garbage trash landfill
        sewage effluent wastewater discharge discharged
        lorry lorries truck trucks van vans
        car cars vehicle vehicles automobile automobiles
        bus buses coach coaches
        video footage film clip recording
        photo photograph photographs photos picture pictures image images
        letter letters email emails e-mail
        wedding marriage married marry
        list lists register roster manifest
        password login credentials
        island isle islands
        sea ocean
        coast shore shoreline seaside
        forest woods woodland forests
        farmer farmers farm farms
        fish fishes fishing fishermen fisherman
        livestock cattle
        rain rains rainfall downpour
        snow blizzard snowfall
        wind winds gale gusts
        fog mist
        night overnight
        morning dawn
        evening dusk
        kilometre kilometres kilometer kilometers km
        metre metres meter meters
        percent percentage
        half halves
        billion bn
        driver drivers motorist motorists
        captain skipper
        chairman chairwoman chair chairperson
        priest bishop clergy
        teacher teachers
        student students
        neighbour neighbours neighbor neighbors
        resident residents inhabitant inhabitants locals
        tourist tourists visitor visitors holidaymakers
        migrant migrants immigrant immigrants
        player players squad team
        match game fixture
        transfer transferred
        championship title trophy
        airport airfield
        port harbour harbor dock quay
        building buildings
        wall walls fence
        pipe pipes pipeline pipelines
        engine engines motor motors
        rule rules regulation regulations
        limit limits threshold
        recount counted_again counting_again count_again
        irregularity irregularities manipulation rigged rigging
        deadline ultimatum
        apology apologise apologised apologize apologized sorry
        regret regrets regretted
        mistake error mistakes errors
        correct corrected correction
        rumour rumours rumor rumors speculation
        budget spending
        borrow borrowed lend lent
        repay repaid pay_back paid_back paid_off
        rent rents tenant tenants landlord
        shop shops store stores retailer retailers supermarket
        hotel hotels
        prize award awards awarded
        song songs album
        book books author
        website site page
        crowd crowds
        knife knives stabbing stabbed stab
        drown drowned drowning
        smoke fumes
        cancer tumour tumor
        birth born
        body bodies corpse corpses
        funeral burial buried bury
        hunger famine starvation starving
        shortage shortages scarce scarcity
        """
}
