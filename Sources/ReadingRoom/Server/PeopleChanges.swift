import Archive
import Hummingbird
import Record

/// What people say about who is who.
extension ReadingRoom {
    func addPeopleChanges(to router: Router<RoomContext>) {
        router.post("/who/:id/merge") { request, context in
            let form = try await checkedForm(of: request, context)
            let (person, other) = try await ask {
                (try somebody(called: segment("id", context)), try somebody(called: form["other"] ?? ""))
            }
            try await correct {
                try archive.correct(.mergeSpeakers, other.name, person.name, note: form["note"], at: Clock.now)
            }
            return Response.redirect(to: Address.who(person.name).text)
        }
        router.post("/who/:id/split") { request, context in
            let form = try await checkedForm(of: request, context)
            let article = form["article"] ?? ""
            let (person, names) = try await ask {
                let person = try somebody(called: segment("id", context))
                return (person, try archive.names(of: person, in: article))
            }
            guard let name = names.first else { throw RoomFailure.notFound(Wording.noArticleCalled(article)) }
            guard let splitting = Archive.splitting(name, into: form["as"] ?? "") else {
                throw RoomFailure.bad(Wording.noName, Wording.noNameAdvice)
            }
            try await correct {
                try archive.correct(.splitSpeaker, article, splitting, note: form["note"], at: Clock.now)
            }
            return Response.redirect(to: Address.who(person.name).text)
        }
    }

    private func somebody(called name: String) throws -> Person {
        guard let person = try archive.person(called: name) else {
            throw RoomFailure.notFound(Wording.nobodySays(name))
        }
        return person
    }
}
