import Testing

@testable import HTMLTree

@Suite("Quirks mode") struct QuirksModeTests {
    @Test(
        "The doctype decides the mode",
        arguments: [
            ("", Document.QuirksMode.full),
            ("<!DOCTYPE html>", .none),
            ("<!doctype HTML SYSTEM 'about:legacy-compat'>", .none),
            ("<!DOCTYPE>", .full),
            ("<!DOCTYPE wood>", .full),
            ("<!DOCTYPE html nonsense>", .full),
            ("<!DOCTYPE html PUBLIC>", .full),
            ("<!DOCTYPE html PUBLIC 'a", .full),
            ("<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 3.2 Final//EN'>", .full),
            ("<!DOCTYPE html PUBLIC '-//w3c//dtd html 4.01 Transitional//EN'>", .full),
            ("<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN' 'x'>", .limited),
            ("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Frameset//EN'>", .limited),
            ("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'>", .none),
            ("<!DOCTYPE html SYSTEM 'http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd'>", .full),
            ("<!DOCTYPE html PUBLIC 'HTML'>", .full),
            ("<!DOCTYPE html SYSTEM 'x' y>", .none),
        ])
    func mode(doctype: String, mode: Document.QuirksMode) {
        #expect(Document(parsing: Array(doctype.utf8)).quirksMode == mode)
    }

    @Test("A table ends a paragraph but in quirks mode")
    func tableInParagraph() {
        #expect(TreeText.document("<!DOCTYPE html><p><table>") == "!DOCTYPE html html(head body(p table))")
        #expect(TreeText.document("<p><table>") == "html(head body(p(table)))")
    }

    @Test("A doctype keeps its identifiers")
    func identifiers() {
        let tree = TreeText.document("<!DOCTYPE Page PUBLIC \"one\" 'two'>")
        #expect(tree == "!DOCTYPE page 'one' 'two' html(head body)")
        #expect(TreeText.document("<!DOCTYPE a SYSTEM ''>") == "!DOCTYPE a '' '' html(head body)")
    }
}
