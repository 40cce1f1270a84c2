import Glibc

/// Where sun and moon stand, to a hundredth of a degree or two: a few minutes of the moon's way.
///
/// The leading terms of the series in J. Meeus, Astronomical Algorithms, 2nd edition (1998), chapters 25 and 47. Moments
/// are days since 1 January 1970 0:00 UTC.
enum SunAndMoon {
    /// Degrees a day: of the sun, and of the moon from it.
    static let sunDaily = 360 / 365.2422
    static let moonDaily = 360 / 29.530588

    /// The longitude of the sun, in degrees from the equinox of that day.
    static func sun(_ moment: Double) -> Double {
        let time = centuries(moment)
        let anomaly = 357.52911 + 35_999.05029 * time
        let node = 125.04 - 1934.136 * time
        let centre = 1.914602 * sine(anomaly) + 0.019993 * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly)
        return turned(280.46646 + 36_000.76983 * time + centre - 0.00569 - 0.00478 * sine(node))
    }

    /// The longitude of the sun from the stars that India's calendars count from (Lahiri).
    static func siderealSun(_ moment: Double) -> Double {
        turned(sun(moment) - 23.853 - 1.39697 * centuries(moment))
    }

    /// The longitude of the moon from the same stars.
    static func siderealMoon(_ moment: Double) -> Double { turned(elongation(moment) + siderealSun(moment)) }

    /// How many degrees the moon is before the sun: 0 when it is new, 180 when it is full.
    static func elongation(_ moment: Double) -> Double {
        let time = centuries(moment)
        let angles = SIMD4(
            297.8501921 + 445_267.1114034 * time, 357.5291092 + 35_999.0502909 * time,
            134.9633964 + 477_198.8675055 * time, 93.2720950 + 483_202.0175233 * time)
        var moon = 218.3164477 + 481_267.88123421 * time
        for (size, factors) in terms {
            moon += size * sine((factors * angles).sum())
        }
        return turned(moon - sun(moment))
    }

    /// The moon's terms: degrees, and how often its elongation, the sun's anomaly, its own and its distance from the node are in.
    private static let terms: [(Double, SIMD4<Double>)] = [
        (6.288774, [0, 0, 1, 0]), (1.274027, [2, 0, -1, 0]), (0.658314, [2, 0, 0, 0]), (0.213618, [0, 0, 2, 0]),
        (-0.185116, [0, 1, 0, 0]), (-0.114332, [0, 0, 0, 2]), (0.058793, [2, 0, -2, 0]), (0.057066, [2, -1, -1, 0]),
        (0.053322, [2, 0, 1, 0]), (0.045758, [2, -1, 0, 0]), (-0.040923, [0, 1, -1, 0]), (-0.034720, [1, 0, 0, 0]),
        (-0.030383, [0, 1, 1, 0]), (0.015327, [2, 0, 0, -2]), (-0.012528, [0, 0, 1, 2]), (0.010980, [0, 0, 1, -2]),
        (0.010675, [4, 0, -1, 0]), (0.010034, [0, 0, 3, 0]), (0.008548, [4, 0, -2, 0]), (-0.007888, [2, 1, -1, 0]),
        (-0.006766, [2, 1, 0, 0]), (-0.005163, [1, 0, -1, 0]),
    ]

    /// The moment near a given one at which an angle, which grows by some degrees a day, has a value.
    static func moment(near start: Double, of angle: (Double) -> Double, at degrees: Double, daily: Double) -> Double {
        var moment = start
        for _ in 0..<4 {
            let rest = turned(degrees - angle(moment) + 180) - 180
            moment += rest / daily
        }
        return moment
    }

    private static func centuries(_ moment: Double) -> Double { (moment - 10_957.5) / 36_525 }
    private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }

    /// From 0 up to 360.
    static func turned(_ degrees: Double) -> Double {
        let rest = fmod(degrees, 360)
        return rest < 0 ? rest + 360 : rest
    }
}
