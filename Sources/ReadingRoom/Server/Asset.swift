import Record

/// A file that pages need, out of the program.
enum Asset: String, CaseIterable {
    case style = "room.css"
    case script = "room.js"
    case icon = "icon.svg"
    case land = "land.svg"

    var bytes: [UInt8] {
        switch self {
        case .style: PackageResources.room_css
        case .script: PackageResources.room_js
        case .icon: PackageResources.icon_svg
        case .land: PackageResources.land_svg
        }
    }

    var mediaType: String {
        switch self {
        case .style: "text/css; charset=utf-8"
        case .script: "text/javascript; charset=utf-8"
        case .icon, .land: "image/svg+xml"
        }
    }

    /// With a version in it, so that it can be kept for good.
    var address: Address { Address.asset(rawValue, version: Self.versions[self] ?? "") }

    private static let versions = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, SHA256.hexadecimal(of: $0.bytes, bytes: 6)) })
}
