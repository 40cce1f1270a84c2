import Glibc
import Record

/// Where a story takes place: points on the outlines of countries.
///
/// Degrees are drawn as if the Earth were a cylinder that touches it at the middle of the map (equirectangular projection:
/// J. P. Snyder, Map Projections: A Working Manual, 1987), which is true to shape near there.
struct StoryMap {
    private static let (width, least, margin) = (640.0, 12.0, 0.22)
    private static let ratio = 0.5
    /// About how wide a letter of a label is.
    private static let (letter, line) = (6.6, 15.0)

    private let places: [StoryPlace]
    private let frame: Frame

    init(_ places: [StoryPlace]) {
        self.places = places
        frame = Frame(places)
    }

    /// What part of the Earth is shown, and how large.
    private struct Frame {
        var (west, north) = (0.0, 0.0)
        /// Drawn units for a degree.
        var scale = (x: 1.0, y: 1.0)

        init(_ places: [StoryPlace]) {
            let (latitudes, longitudes) = (places.map(\.latitude), places.map(\.longitude))
            guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
                let east = longitudes.max()
            else { return }
            let middle = (south + north) / 2
            let shrink = max(0.2, cos(middle * .pi / 180))
            // As wide as all places need, and no wider than the Earth.
            let needed = max((east - west) * shrink, (north - south) / ratio, least)
            let degrees = min(needed * (1 + 2 * margin), 360 * shrink)
            scale = (x: width / degrees * shrink, y: width / degrees)
            self.west = (west + east) / 2 - width / 2 / scale.x
            self.north = middle + width * ratio / 2 / scale.y
        }

        func point(_ place: StoryPlace) -> (x: Double, y: Double) {
            ((place.longitude - west) * scale.x, (north - place.latitude) * scale.y)
        }
    }

    var section: HTML {
        guard places.count > 1 else { return HTML() }
        return Tag.section(.class("block"), .id("map")) {
            Tag.h2 { Wording.map }
            Tag.div(.class("map")) {
                Tag.svg(
                    .viewBox(Self.width, Self.width * Self.ratio), .role("img"),
                    .label(Wording.mapLabel(places.map(\.name)))
                ) {
                    Tag.use(
                        .class("land"), .href(Asset.land.address.part("land")),
                        // The outlines are in tenths of degrees, south down.
                        .transform(
                            x: -frame.west * frame.scale.x, y: frame.north * frame.scale.y,
                            scale: (frame.scale.x / 10, frame.scale.y / 10)))
                    labels
                    for place in places {
                        let (x, y) = frame.point(place)
                        Tag.circle(.class("place"), .cx(x), .cy(y), .r(3 + min(4, Double(place.articles) / 2)))
                    }
                }
            }
            Tag.ul(.class("places")) {
                for place in places {
                    Tag.li {
                        Tag.a(.href(.search("\"\(place.name)\""))) { place.name }
                        " "
                        Tag.span(.class("quiet")) { Wording.articles(place.articles) }
                    }
                }
            }
            Tag.p(.class("credit quiet")) { Wording.mapCredit }
        }
    }

    /// The names that have room, those of most articles first.
    private var labels: [HTML] {
        var taken: [(left: Double, right: Double, y: Double)] = []
        return places.compactMap { place in
            let (x, y) = frame.point(place)
            let length = Double(place.name.count) * Self.letter
            let isRight = x + 10 + length < Self.width
            let left = isRight ? x + 10 : x - 10 - length
            let isFree = !taken.contains { left < $0.right && $0.left < left + length && abs($0.y - y) < Self.line }
            guard isFree, left > 0 else { return nil }
            taken.append((left, left + length, y))
            return Tag.text(.x(isRight ? x + 10 : x - 10), .y(y + 4), .anchor(isRight ? "start" : "end")) { place.name }
        }
    }
}
