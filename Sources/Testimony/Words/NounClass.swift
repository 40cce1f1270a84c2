/// What a common noun can stand for where it says something.
enum NounClass {
    case person, organization, outlet, document

    /// The class of a noun by its lemma, nil where neither the list nor its ending tells.
    init?(_ lemma: String) {
        if let known = Self.known[lemma] {
            self = known
        } else if Self.endings.contains(where: lemma.hasSuffix) {
            self = .person
        } else {
            return nil
        }
    }

    private static let known: [String: NounClass] = {
        var known: [String: NounClass] = [:]
        for noun in people.split(separator: " ") { known[String(noun)] = .person }
        for noun in organizations.split(separator: " ") { known[String(noun)] = .organization }
        for noun in outlets.split(separator: " ") { known[String(noun)] = .outlet }
        for noun in documents.split(separator: " ") { known[String(noun)] = .document }
        return known
    }()

    private static let endings = [
        "man", "woman", "men", "women", "person", "people", "ist", "eer", "ician", "ologist", "worker",
    ]

    private static let people = """
        person people source official spokesperson aide adviser advisor lawyer attorney expert analyst critic supporter \
        opponent witness eyewitness diplomat minister president leader member senator lawmaker legislator politician \
        governor mayor judge prosecutor detective investigator officer soldier general commander scientist researcher \
        professor teacher doctor nurse student parent mother father son daughter brother sister wife husband friend \
        colleague neighbor neighbour resident voter citizen protester activist advocate executive director chief head \
        boss owner manager employee worker staffer operative strategist consultant pollster economist historian author \
        writer reporter journalist editor columnist correspondent candidate nominee man woman boy girl child victim \
        survivor suspect defendant plaintiff player coach actor actress singer artist farmer trader investor banker \
        insider observer participant delegate ally relative someone somebody anyone everyone nobody some many others \
        other most few several both veteran patient user customer passenger driver pilot priest pope bishop king queen \
        prince princess sheriff deputy secretary ambassador envoy negotiator mediator counsel chairman chairwoman chair \
        captain skipper sailor colonel sergeant lieutenant admiral marshal commissioner clerk guide rescuer firefighter \
        shareholder landlord tenant
        """
    private static let organizations = """
        company firm government ministry department agency office bureau administration campaign committee commission \
        council court parliament congress senate house police military army navy force party union association \
        organization organisation group institute institution university college school bank fund corporation \
        authority board body team league club church hospital embassy state country nation city county town regime \
        junta cabinet coalition alliance opposition majority jury panel foundation charity watchdog regulator presidency \
        premiership chancellery secretariat directorate inspectorate consulate mission delegation legislature chamber \
        judiciary tribunal treasury municipality province canton prefecture district kingdom republic monarchy palace \
        headquarters brigade battalion regiment squadron militia coastguard guard garrison federation confederation \
        consortium syndicate cooperative conglomerate subsidiary airline brewery startup nonprofit ngo laboratory lab \
        centre center academy society museum clinic diocese synod service trust label automaker brewer carmaker \
        chipmaker drugmaker insurer lender planemaker retailer
        """
    private static let outlets = """
        newspaper paper magazine outlet media network broadcaster channel station site website tabloid weekly daily \
        publication press newswire portal podcast blog television radio tv newsroom
        """
    private static let documents = """
        report poll survey study document memo memorandum letter email e-mail transcript filing lawsuit complaint \
        indictment affidavit statement record file data statistic figure book article story editorial column essay \
        analysis review audit note message text post tweet ad advertisement video recording footage tape image \
        invoice contract agreement bill law order ruling verdict decision resolution finding result evidence testimony \
        deposition diary log list map chart website census index press-release release cable dossier assessment \
        communique communiqué declaration manifesto bulletin notice petition brochure guideline regulation treaty accord \
        blueprint factsheet subpoena warrant decree edict constitution charter budget forecast projection estimate \
        questionnaire register registry database screenshot clip inquiry enquiry investigation probe suit minute minutes \
        copy
        """
}
