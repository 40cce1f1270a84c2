/// Words that say nothing about what a text is about.
enum FunctionWords {
    static let forms = TermSet(list)

    private static let list = """
        a an the of in on at to for and or but by with from as is are was were be been being it its it's this that these
        those he she they them his her their hers we our you your i my me us him not no nor so if then than there here have
        has had having do does did done will would can could should may might must shall also said says say saying told tell
        which who whom whose what when where why how all any both each few more most other some such only own same too very
        just about after before over under again into through during out up down off above below between while because
        against until s t re ve d ll m don't didn't doesn't isn't wasn't can't couldn't won't wouldn't i'm he's she's that's
        new one two first last year years day days week weeks month months monday tuesday wednesday thursday friday saturday
        sunday mr mrs ms people time news report reports reported according
        """
}
