/// Where whoever wants in says the password.
struct LoginPage {
    let visit: Visit
    let wasWrong: Bool
    /// The page to go to.
    let next: String

    var html: HTML {
        Frame(title: Wording.login, visit: visit).page {
            Tag.div(.class("login")) {
                Tag.h1 { Wording.login }
                if wasWrong { Tag.p(.class("notice"), .role("alert")) { Wording.wrongPassword } }
                Tag.form(.method(.post), .action(.login)) {
                    Tag.input(.type(.hidden), .name("next"), .value(next))
                    Tag.label {
                        Wording.password
                        Tag.input(.type(.password), .name("password"), .required(), .autocomplete("current-password"))
                    }
                    Tag.button { Wording.login }
                }
            }
        }
    }
}
