import Testing

@testable import Pages

@Suite("Telling the language of a text")
struct LanguageIdentifierTests {
    /// One invented report in many languages.
    private static let reports: [(String, String)] = [
        (
            "en",
            "The council said on Tuesday that the old bridge would close for repairs in April, and that “no lorries” may cross it until the work is done."
        ),
        (
            "fr",
            "La mairie a annoncé mardi que le vieux pont serait fermé en avril pour des réparations ; les camions ne pourront plus l’emprunter jusqu’à la fin des travaux."
        ),
        (
            "de",
            "Die Stadtverwaltung teilte am Dienstag mit, dass die alte Brücke im April für Reparaturen gesperrt wird; Lastwagen dürfen sie bis zum Ende der Arbeiten nicht überqueren."
        ),
        (
            "es",
            "El ayuntamiento anunció el martes que el puente viejo cerrará en abril por obras y que los camiones no podrán cruzarlo hasta que terminen los trabajos de reparación, según dijo la señora Ibáñez."
        ),
        (
            "pt",
            "A câmara municipal anunciou na terça-feira que a ponte velha fechará em abril para obras e que os camiões não poderão atravessá-la até ao fim da reparação."
        ),
        (
            "it",
            "Il comune ha annunciato martedì che il vecchio ponte sarà chiuso in aprile per lavori e che i camion non potranno attraversarlo finché la riparazione non sarà finita."
        ),
        (
            "nl",
            "De gemeente meldde dinsdag dat de oude brug in april dichtgaat voor reparaties en dat vrachtwagens er niet overheen mogen tot het werk is voltooid, zei één ambtenaar; de coördinatie ligt bij België."
        ),
        (
            "sv",
            "Kommunen meddelade på tisdagen att den gamla bron stängs i april för reparationer och att lastbilar inte får köra över den förrän arbetet är klart."
        ),
        (
            "da",
            "Kommunen oplyste tirsdag, at den gamle bro lukkes i april på grund af reparationer, og at lastbiler ikke må køre over den, før arbejdet er færdigt."
        ),
        (
            "no",
            "Kommunen opplyste tirsdag at den gamle broen stenges i april for reparasjoner, og at lastebiler ikke får kjøre over den før arbeidet er ferdig."
        ),
        (
            "fi",
            "Kaupunki kertoi tiistaina, että vanha silta suljetaan huhtikuussa korjausten vuoksi eivätkä kuorma-autot saa ylittää sitä ennen kuin työt ovat valmiit."
        ),
        (
            "is",
            "Bærinn sagði á þriðjudag að gamla brúin yrði lokuð í apríl vegna viðgerða og að vörubílar mættu ekki fara yfir hana fyrr en verkinu væri lokið."
        ),
        (
            "pl",
            "Urząd miasta poinformował we wtorek, że stary most zostanie zamknięty w kwietniu z powodu remontu, a ciężarówki nie będą mogły po nim przejeżdżać do końca prac."
        ),
        (
            "cs",
            "Radnice v úterý oznámila, že starý most bude v dubnu kvůli opravám uzavřen a nákladní auta po něm nebudou smět jezdit, dokud práce neskončí."
        ),
        (
            "sk",
            "Radnica v utorok oznámila, že starý most bude v apríli pre opravy zatvorený a nákladné autá po ňom nebudú smieť jazdiť, kým sa práce neskončia."
        ),
        (
            "hu",
            "A városháza kedden közölte, hogy a régi hidat áprilisban felújítás miatt lezárják, és a teherautók a munkálatok végéig nem hajthatnak át rajta; a főmérnök szerint hűvös idő várható."
        ),
        (
            "ro",
            "Primăria a anunţat marţi că podul vechi va fi închis în aprilie pentru reparaţii şi că niciun camion nu îl va putea trece până la sfârşitul lucrărilor."
        ),
        (
            "sl",
            "Občina je v torek sporočila, da bo stari most aprila zaprt zaradi popravil in da tovornjaki do konca del ne bodo smeli čezenj, je dejala županja."
        ),
        (
            "hr",
            "Gradska uprava priopćila je u utorak da će stari most u travnju biti zatvoren zbog popravaka i da kamioni neće smjeti prelaziti preko njega do završetka radova."
        ),
        (
            "tr",
            "Belediye salı günü yaptığı açıklamada eski köprünün nisan ayında onarım için kapatılacağını ve işler bitene kadar kamyonların geçişine izin verilmeyeceğini bildirdi."
        ),
        (
            "et",
            "Linnavalitsus teatas teisipäeval, et vana sild suletakse aprillis remondiks ja veoautod ei tohi sellest üle sõita, kuni tööd on lõppenud."
        ),
        (
            "lv",
            "Pašvaldība otrdien paziņoja, ka vecais tilts aprīlī tiks slēgts remontam un kravas automašīnas to nedrīkstēs šķērsot, kamēr darbi nebūs pabeigti."
        ),
        (
            "lt",
            "Savivaldybė antradienį pranešė, kad senasis tiltas balandį bus uždarytas dėl remonto ir sunkvežimiai negalės juo važiuoti, kol darbai nebus baigti."
        ),
        (
            "sq",
            "Bashkia njoftoi të martën se ura e vjetër do të mbyllet në prill për riparime dhe se kamionët nuk do të mund ta kalojnë derisa të përfundojnë punimet."
        ),
        (
            "ca",
            "L’ajuntament va anunciar dimarts que el pont vell tancarà a l’abril per obres i que els camions no el podran travessar fins que s’acabi la reparació, segons el tècnic."
        ),
        (
            "vi",
            "Chính quyền thành phố cho biết hôm thứ Ba rằng cây cầu cũ sẽ đóng cửa vào tháng Tư để sửa chữa và xe tải không được đi qua cho đến khi hoàn thành."
        ),
        (
            "id",
            "Pemerintah kota mengatakan pada hari Selasa bahwa jembatan tua itu akan ditutup pada bulan April untuk perbaikan dan truk tidak boleh melintas sampai pekerjaan selesai."
        ),
        (
            "ru",
            "Мэрия сообщила во вторник, что старый мост закроют в апреле на ремонт и что грузовики не смогут проехать по нему до окончания работ."
        ),
        (
            "uk",
            "Міська рада повідомила у вівторок, що старий міст закриють у квітні на ремонт і що вантажівки не зможуть їздити ним до завершення робіт."
        ),
        (
            "be",
            "Гарадскі савет паведаміў у аўторак, што стары мост закрыюць у красавіку на рамонт і што грузавікі не змогуць ездзіць па ім да заканчэння работ."
        ),
        (
            "bg",
            "Общината съобщи във вторник, че старият мост ще бъде затворен през април заради ремонт и че камионите няма да могат да минават по него до края на работата."
        ),
        (
            "mk",
            "Општината соопшти во вторникот дека стариот мост ќе биде затворен во април поради поправка и дека камионите нема да смеат да минуваат до крајот на работите."
        ),
        (
            "sr",
            "Градска управа саопштила је у уторак да ће стари мост у априлу бити затворен због поправке и да камиони неће смети да прелазе преко њега док се радови не заврше."
        ),
        (
            "el",
            "Ο δήμος ανακοίνωσε την Τρίτη ότι η παλιά γέφυρα θα κλείσει τον Απρίλιο για επισκευές και ότι τα φορτηγά δεν θα μπορούν να την περάσουν ως το τέλος των εργασιών."
        ),
        (
            "he",
            "העירייה הודיעה ביום שלישי כי הגשר הישן ייסגר באפריל לצורך תיקונים וכי משאיות לא יוכלו לעבור בו עד לסיום העבודות."
        ),
        (
            "ar",
            "أعلنت البلدية يوم الثلاثاء أن الجسر القديم سيغلق في أبريل بسبب أعمال الترميم وأن الشاحنات لن تتمكن من عبوره حتى انتهاء العمل."
        ),
        (
            "fa",
            "شهرداری روز سه‌شنبه اعلام کرد که پل قدیمی در ماه آوریل برای تعمیر بسته می‌شود و کامیون‌ها تا پایان کار نمی‌توانند از آن عبور کنند."
        ),
        (
            "ur",
            "شہری انتظامیہ نے منگل کو بتایا کہ پرانا پل اپریل میں مرمت کے لیے بند رہے گا اور کام مکمل ہونے تک ٹرک اس پر سے نہیں گزر سکیں گے۔"
        ),
        ("th", "เทศบาลแถลงเมื่อวันอังคารว่าสะพานเก่าจะปิดซ่อมในเดือนเมษายน และรถบรรทุกจะข้ามไม่ได้จนกว่างานจะแล้วเสร็จ"),
        ("zh", "市政府周二表示，旧桥将于四月关闭进行维修，在工程完成之前，卡车不得通行，附近居民须绕道而行。"),
        ("zh", "市政府週二表示，舊橋將於四月關閉進行維修，在工程完成之前，卡車不得通行，附近居民須繞道而行。"),
        ("ja", "市は火曜日、古い橋を四月に補修のため閉鎖し、工事が終わるまでトラックは通れないと発表した。"),
        ("ko", "시는 화요일 낡은 다리를 사월에 보수하기 위해 폐쇄하며 공사가 끝날 때까지 트럭은 지나갈 수 없다고 밝혔다."),
        ("hi", "नगर परिषद ने मंगलवार को कहा कि पुराना पुल अप्रैल में मरम्मत के लिए बंद रहेगा और काम पूरा होने तक ट्रक उस पर से नहीं गुजर सकेंगे।"),
        (
            "sw",
            "Halmashauri ya mji ilisema Jumanne kwamba daraja la zamani litafungwa mwezi wa Aprili kwa ajili ya matengenezo na malori hayataruhusiwa kupita."
        ),
        (
            "af",
            "Die munisipaliteit het Dinsdag gesê dat die ou brug in April vir herstelwerk gesluit sal word en dat vragmotors nie daaroor mag ry nie."
        ),
        (
            "kk",
            "Қала әкімдігі сейсенбіде ескі көпір сәуір айында жөндеуге жабылады және жүк көліктері жұмыс біткенше өте алмайды деп хабарлады."
        ),
        (
            "tl",
            "Sinabi ng pamahalaang lungsod noong Martes na isasara ang lumang tulay sa Abril para sa pagkukumpuni at hindi makakadaan ang mga trak."
        ),
        (
            "cy",
            "Dywedodd y cyngor ddydd Mawrth y bydd yr hen bont ar gau ym mis Ebrill ar gyfer gwaith atgyweirio ac na chaiff lorïau ei chroesi."
        ),
        ("mr", "महापालिकेने मंगळवारी सांगितले की जुना पूल एप्रिलमध्ये दुरुस्तीसाठी बंद राहील आणि काम पूर्ण होईपर्यंत ट्रक त्यावरून जाऊ शकणार नाहीत."),
        ("ka", "მერიამ სამშაბათს განაცხადა, რომ ძველი ხიდი აპრილში დაიკეტება."),
        ("hy", "Քաղաքապետարանը երեքշաբթի հայտնեց, որ հին կամուրջը կփակվի ապրիլին։"),
        ("bn", "পৌরসভা মঙ্গলবার জানিয়েছে, পুরনো সেতুটি এপ্রিলে মেরামতের জন্য বন্ধ থাকবে।"),
        ("ta", "பழைய பாலம் ஏப்ரல் மாதம் பழுதுபார்ப்புக்காக மூடப்படும் என்று நகராட்சி செவ்வாயன்று தெரிவித்தது."),
        ("am", "የከተማው አስተዳደር ማክሰኞ ዕለት አሮጌው ድልድይ በሚያዝያ እንደሚዘጋ አስታወቀ።"),
    ]

    @Test("A sentence tells its language", arguments: reports)
    func sentence(code: String, text: String) throws {
        let guess = try #require(LanguageIdentifier.language(of: text.utf8))
        #expect(guess.code == code)
        #expect(guess.confidence > 0.5)
    }

    @Test("A wrong declaration does not outweigh an article", arguments: reports)
    func wrongDeclaration(code: String, text: String) throws {
        let article = String(repeating: text + "\n", count: 3)
        let declared = code == "en" ? "fr-CA" : "en-US"
        #expect(LanguageIdentifier.language(of: article.utf8, declared: declared)?.code == code)
    }

    @Test("A text of capitals is read like any other")
    func capitals() {
        for code in ["pl", "ru", "tr", "el", "vi", "cs"] {
            let text = Self.reports.first { $0.0 == code }?.1 ?? ""
            #expect(LanguageIdentifier.language(of: text.uppercased().utf8)?.code == code)
        }
    }

    @Test("A text that is too short is what it declares to be")
    func shortText() {
        #expect(LanguageIdentifier.language(of: "Oslo 2024".utf8, declared: "nl-BE")?.code == "nl")
        #expect(LanguageIdentifier.language(of: "1 : 0".utf8, declared: "DE")?.code == "de")
        #expect(LanguageIdentifier.language(of: "".utf8, declared: "fr")?.confidence == 0)
        #expect(LanguageIdentifier.language(of: "12:30".utf8) == nil)
        #expect(LanguageIdentifier.language(of: "12:30".utf8, declared: "x") == nil)
    }

    @Test("A few words that might be English are, unless they fit another language much better")
    func usual() {
        for text in ["Canada will send food aid to Haiti.", "A senator denied taking bribes."] {
            #expect(LanguageIdentifier.language(of: text.utf8)?.code == "en")
        }
        #expect(LanguageIdentifier.language(of: "El presidente llegó ayer a Lima.".utf8)?.code == "es")
        #expect(LanguageIdentifier.language(of: "De premier komt morgen naar Gent.".utf8)?.code == "nl")
    }

    @Test("A language that only a declaration can tell is taken from it, where it fits the text")
    func declaredOnly() {
        let norwegian = Self.reports.first { $0.0 == "no" }?.1 ?? ""
        let english = Self.reports.first { $0.0 == "en" }?.1 ?? ""
        let basque = "Udalak asteartean jakinarazi zuen zubi zaharra apirilean itxiko dutela konponketak egiteko."
        #expect(LanguageIdentifier.language(of: norwegian.utf8, declared: "nb-NO")?.code == "nb")
        #expect(LanguageIdentifier.language(of: basque.utf8, declared: "eu")?.code == "eu")
        #expect(LanguageIdentifier.language(of: english.utf8, declared: "eu")?.code == "en")
        let mongolian = "Хотын захиргаа хуучин гүүрийг дөрөвдүгээр сард засварлахаар хаана гэж мягмар гарагт мэдэгдэв."
        #expect(LanguageIdentifier.language(of: mongolian.utf8, declared: "mn-MN")?.code == "mn")
    }

    @Test("Foreign names in an article do not change its language")
    func foreignNames() {
        let russian = Self.reports.first { $0.0 == "ru" }?.1 ?? ""
        let japanese = Self.reports.first { $0.0 == "ja" }?.1 ?? ""
        #expect(LanguageIdentifier.language(of: (russian + " New Harbour Bridge Company").utf8)?.code == "ru")
        #expect(LanguageIdentifier.language(of: ("Harbour Bridge " + japanese).utf8)?.code == "ja")
    }

    @Test("Any bytes have a language or none")
    func hostile() {
        for byte in UInt8.min...UInt8.max {
            let guess = LanguageIdentifier.language(of: Array(repeating: byte, count: 5000), declared: "en")
            #expect(guess?.confidence ?? 0 <= 1)
        }
        let letters = String(repeating: "ñandúß", count: 100_000)
        #expect(LanguageIdentifier.language(of: letters.utf8) != nil)
    }
}
