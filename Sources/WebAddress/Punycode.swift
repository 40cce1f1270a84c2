/// Punycode (RFC 3492). Time by the square of a label's length.
enum Punycode {
    private static let base = 36
    private static let damp = 700

    /// What a label without its prefix `xn--` stands for; nil where it stands for nothing.
    static func decode(_ label: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        let delimiter = label.lastIndex(of: "-")
        var output = Array(label[..<(delimiter ?? label.startIndex)])
        var rest = label[(delimiter.map { $0 + 1 } ?? label.startIndex)...]
        guard output.allSatisfy(\.isASCII) else { return nil }
        var code = 128
        var index = 0
        var bias = 72
        while !rest.isEmpty {
            let start = index
            guard let delta = decodeInteger(&rest, bias: bias) else { return nil }
            index += delta
            bias = adapted(index - start, count: output.count + 1, isFirst: start == 0)
            code += index / (output.count + 1)
            index %= output.count + 1
            guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else { return nil }
            output.insert(scalar, at: index)
            index += 1
        }
        return output
    }

    private static func decodeInteger(_ rest: inout ArraySlice<Unicode.Scalar>, bias: Int) -> Int? {
        var value = 0
        var weight = 1
        var step = base
        while let scalar = rest.popFirst() {
            guard let digit = digit(scalar) else { return nil }
            value += digit * weight
            let threshold = threshold(step, bias: bias)
            if digit < threshold { return value }
            weight *= base - threshold
            // Far more than the largest code point times the longest label: nothing that follows can be right.
            guard value < 1 << 40, weight < 1 << 40 else { return nil }
            step += base
        }
        return nil
    }

    /// The label, without the prefix `xn--`.
    static func encode(_ label: [Unicode.Scalar]) -> [UInt8] {
        var output = label.filter(\.isASCII).map { UInt8($0.value) }
        let plain = output.count
        if plain > 0 { output.append(UInt8(ascii: "-")) }
        var done = plain
        var code: UInt32 = 128
        var delta = 0
        var bias = 72
        for next in Set(label.lazy.map(\.value).filter { $0 >= 128 }).sorted() {
            delta += Int(next - code) * (done + 1)
            for scalar in label {
                if scalar.value < next { delta += 1 }
                if scalar.value == next {
                    encodeInteger(delta, bias: bias, to: &output)
                    bias = adapted(delta, count: done + 1, isFirst: done == plain)
                    delta = 0
                    done += 1
                }
            }
            delta += 1
            code = next + 1
        }
        return output
    }

    private static func encodeInteger(_ value: Int, bias: Int, to output: inout [UInt8]) {
        var value = value
        var step = base
        while true {
            let threshold = threshold(step, bias: bias)
            guard value >= threshold else { break }
            output.append(letter(threshold + (value - threshold) % (base - threshold)))
            value = (value - threshold) / (base - threshold)
            step += base
        }
        output.append(letter(value))
    }

    private static func threshold(_ step: Int, bias: Int) -> Int { min(max(step - bias, 1), 26) }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = delta / (isFirst ? damp : 2)
        delta += delta / count
        var step = 0
        while delta > (base - 1) * 26 / 2 {
            delta /= base - 1
            step += base
        }
        return step + base * delta / (delta + 38)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "a"..."z": Int(scalar.value) - 0x61
        case "0"..."9": Int(scalar.value) - 0x30 + 26
        default: nil
        }
    }

    private static func letter(_ digit: Int) -> UInt8 { UInt8(digit < 26 ? digit + 0x61 : digit - 26 + 0x30) }
}
