/// The months by name, full and short, in their dictionary and inflected forms, in some sixty languages; folded as
/// ``FoldedScalars`` folds. From Unicode CLDR (Unicode-3.0 licence) by `Training/metadata/month_names.py`. A word that
/// means two months in two languages is given to the one with more readers.
enum MonthNames {
    /// The month (1...12) that a folded word names, by its ``FoldedScalars/hash``.
    static let months: [UInt64: UInt8] = {
        var months: [UInt64: UInt8] = [:]
        for (index, words) in lists.enumerated() {
            for word in words.split(separator: " ") {
                months[FoldedScalars.hash(of: Array(word.utf8))] = UInt8(index + 1)
            }
        }
        return months
    }()

    private static let lists: [String] = [
        """
        ean eanair ene enero gen gener gennaio ian ianuarie ion ionawr jaan jaanuar jaen jan janar janeiro \
        janner januar januara januari januarie january janv janvaris janvier led leden ledna oca ocak saus \
        sausio sausis sij sijecanj sijecnja sty styczen stycznia tammi tammikuu tammikuuta urt urtarrila xan \
        xaneiro yan yanvar ιαν ιανουαριοσ ιανουαριου сту студзень студзеня січ січень січня янв январь \
        января яну януари јан јануар јануари қаң қаңтар հնվ հունվար հունվարի ינואר ינו׳ جنوری فروردین يناير \
        ژانویه ژانویهٔ जनवरी जन॰ जाने जानेवारी জানু জানুয়ারী જાન્યુ જાન્યુઆરી ஜனவரி జనవరి มกราคม იან \
        იანვარი
        """,
        """
        chw chwef chwefror feabh feabhra feb febbraio feber febr febreiro febrer febrero februar februara \
        februari februarie februaris february fev fevereiro fevr fevral fevrier helmi helmikuu helmikuuta \
        lut lutego luty ots otsaila peb pebrero shk shkurt sub subat uno unor unora vas vasario vasaris \
        veebr veebruar velj veljaca veljace φεβ φεβρουαριοσ φεβρουαριου ақп ақпан лют лютага лютий лютого \
        люты феб фебруар фев февр февраль февраля февруари փետրվար փետրվարի փտվ פברואר פבר׳ اردیبهشت فبراير \
        فروری فوریه فوریهٔ फ़रवरी फ़र॰ फेब्रु फेब्रुवारी ফেব ফেব্রুয়ারী ફેબ્રુ ફેબ્રુઆરી பிப் பிப்ரவரி \
        ఫిబ్ర ఫిబ్రవరి กุมภาพันธ์ თებ თებერვალი
        """,
        """
        bre brezen brezna kov kovas kovo maalis maaliskuu maaliskuuta maart mac machi mae maerz mar marc \
        marca march marcius marco marec maret mars marso mart marta martie marts martxoa marz marzec marzo \
        maw mawrth mrt mrz ozu ozujak ozujka μαρ μαρτιοσ μαρτιου бер березень березня мар март марта нау \
        наурыз сак сакавік сакавіка մարտ մարտի մրտ מרץ خرداد مارس مارچ मार्च মার্চ માર્ચ மார் மார்ச் మార్చి \
        มีนาคม მარ მარტი
        """,
        """
        abr abrell abril aib aibrean api apirila apr aprel april aprila aprile aprili aprilie aprilis aprill \
        avr avril bal balandis balandzio dub duben dubna ebr ebrill huhti huhtikuu huhtikuuta kwi kwiecien \
        kwietnia nis nisan pri prill tra travanj travnja απρ απριλιοσ απριλιου апр апрель апреля април квіт \
        квітень квітня кра красавік красавіка сәу сәуір ապր ապրիլ ապրիլի אפריל אפר׳ آوریل أبريل اپریل تیر \
        अप्रैल एप्रि एप्रिल এপ্রি এপ্রিল એપ્રિલ ஏப் ஏப்ரல் ఏప్రి ఏప్రిల్ เมษายน აპრ აპრილი
        """,
        """
        beal bealtaine geg geguze geguzes kve kveten kvetna mag maggio mai maiatza maig maijs maio maj maja \
        majus may mayis mayo mee mei svi svibanj svibnja touko toukokuu toukokuuta μαι μαιοσ μαιου май мам \
        мамыр мая мај трав травень травня մայիս մայիսի մյս מאי مئی مايو مرداد مهٔ พฤษภาคม მაი მაისი
        """,
        """
        birz birzelio birzelis cerven cervna cvn cze czerwca czerwiec eka ekaina giu giugno haz haziran hun \
        hunyo iun iunie iyn iyun juin jun juna june junho juni junie junij junijs junio junius juny juuni \
        kesa kesakuu kesakuuta lipanj lipnja meh mehefin meith meitheamh qer qershor xuno ιουν ιουνιοσ \
        ιουνιου июн июнь июня мау маусым черв червень червня чэр чэрвень чэрвеня юни јун јуни հնս հունիս \
        հունիսի יוני جون شهریور يونيو ژوئن जून জুন જૂન ஜூன் జూన్ มิถุนายน ივნ ივნისი
        """,
        """
        cervence cervenec cvc gor gorff gorffennaf heina heinakuu heinakuuta hul hulyo iuil iul iulie iyl \
        iyul juil juillet jul jula julai julho juli julie julij julijs julio juliol julius july juuli korr \
        korrik liep liepa liepos lip lipca lipiec lug luglio srpanj srpnja tem temmuz uzt uztaila xul xullo \
        ιουλ ιουλιοσ ιουλιου июл июль июля лип липень липня ліп ліпень ліпеня шіл шілде юли јул јули հլս \
        հուլիս հուլիսի יולי جولائی مهر يوليو ژوئیه ژوئیهٔ जुलाई जुलै जुल॰ জুল জুলাই જુલાઈ ஜூலை జులై กรกฎาคม \
        ივლ ივლისი
        """,
        """
        abu abuztua ago agost agosti agosto agu agust agustos agustus aout aug august augusta augusti \
        augusts augustus augusztus avg avgust avq avqust awst elo elokuu elokuuta gush gusht kol kolovoz \
        kolovoza lun lunasa ogo ogos rugp rugpjucio rugpjutis sie sierpien sierpnia srp srpen srpna αυγ \
        αυγουστοσ αυγουστου авг август августа жні жнівень жніўня серп серпень серпня там тамыз օգոստոս \
        օգոստոսի օգս אוגוסט אוג׳ آبان أغسطس اوت اگست अगस्त अग॰ ऑगस्ट আগস্ট ઑગસ્ટ ஆகஸ்ட் ఆగస్టు สิงหาคม აგვ \
        აგვისტო
        """,
        """
        eyl eylul ira iraila medi mfomh rugs rugsejis rugsejo ruj rujan rujna sen sentyabr sep sept septemba \
        septembar september septembra septembre septembrie septembris septiembre set setembre setembro \
        setiembre settembre setyembre sht shtator syys syyskuu syyskuuta szept szeptember wrz wrzesien \
        wrzesnia zar zari σεπ σεπτεμβριοσ σεπτεμβριου вер верасень верасня вересень вересня сент сентябрь \
        сентября сеп септембар септември қыр қыркүйек սեպ սեպտեմբեր սեպտեմբերի ספטמבר ספט׳ آذر سبتمبر ستمبر \
        سپتامبر सप्टें सप्टेंबर सितंबर सित॰ সেপ সেপ্টেম্বর સપ્ટે સપ્ટેમ્બર செப் செப்டம்பர் సెప్టెం \
        సెప్టెంబర్ กันยายน სექ სექტემბერი
        """,
        """
        dfomh eki ekim hyd hydref loka lokakuu lokakuuta oct october octobre octombrie octubre okt oktoba \
        oktobar oktober oktobra oktobris oktoober oktubre oktyabr ott ottobre out outubro paz pazdziernik \
        pazdziernika rij rijen rijna spal spalio spalis tet tetor urr urria οκτ οκτωβριοσ οκτωβριου жовт \
        жовтень жовтня кас кастрычнік кастрычніка окт октобар октомври октябрь октября қаз қазан հոկ \
        հոկտեմբեր հոկտեմբերի אוקטובר אוק׳ أكتوبر اکتبر اکتوبر دی अक्टूबर अक्टू॰ ऑक्टो ऑक्टोबर অক্টো অক্টোবর \
        ઑક્ટો ઑક્ટોબર அக் அக்டோபர் అక్టో అక్టోబర్ ตุลาคม ოქტ ოქტომბერი
        """,
        """
        aza azaroa kas kasim lapkr lapkricio lapkritis lis listopad listopada listopadu marras marraskuu \
        marraskuuta nen nentor nob nobyembre noiembrie nov novemba novembar november novembra novembre \
        novembris novembro noviembre noy noyabr samh samhain stu studeni studenoga tach tachwedd νοε \
        νοεμβριοσ νοεμβριου лист листопад листопада ліс лістапад лістапада нов новембар ное ноември нояб \
        ноябрь ноября қар қараша նոյ նոյեմբեր նոյեմբերի נובמבר נוב׳ بهمن نوامبر نوفمبر نومبر नवंबर नव॰ \
        नोव्हें नोव्हेंबर নভে নভেম্বর નવે નવેમ્બર நவம்பர் నవం నవంబర్ พฤศจิกายน ნოე ნოემბერი
        """,
        """
        abe abendua ara aralik dec decembar december decembra decembre decembrie decembris decembro dek \
        dekabr des desemba desember desembre dets detsember dez dezember dezembro dhj dhjetor dic dicembre \
        diciembre dis disember disyembre gru grudnia grudzien gruod gruodis gruodzio joulu joulukuu \
        joulukuuta noll nollaig pro prosinac prosinca prosince prosinec rhag rhagfyr δεκ δεκεμβριοσ \
        δεκεμβριου груд грудень грудня дек декабрь декабря декември дец децембар жел желтоқсан сне снежань \
        снежня դեկ դեկտեմբեր դեկտեմբերի דצמבר דצמ׳ اسفند دسامبر دسمبر ديسمبر डिसें डिसेंबर दिसंबर दिस॰ ডিসে \
        ডিসেম্বর ડિસે ડિસેમ્બર டிச டிசம்பர் డిసెం డిసెంబర్ ธันวาคม დეკ დეკემბერი
        """,
    ]
}
