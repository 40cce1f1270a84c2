"""Writes boosted trees as Swift source: flat arrays that BlockModel.swift walks."""


def flatten(booster):
    """Nodes of all trees: feature, threshold, index of the left child; the right one follows it. A leaf has feature -1 and its value."""
    features, thresholds, children, roots = [], [], [], []

    def place(node, at):
        if "leaf_value" in node:
            features[at], thresholds[at] = -1, node["leaf_value"]
            return
        left = len(features)
        for column, empty in ((features, 0), (thresholds, 0.0), (children, 0)):
            column.extend([empty, empty])
        features[at], thresholds[at], children[at] = node["split_feature"], node["threshold"], left
        place(node["left_child"], left)
        place(node["right_child"], left + 1)

    for tree in booster.dump_model()["tree_info"]:
        roots.append(len(features))
        for column, empty in ((features, 0), (thresholds, 0.0), (children, 0)):
            column.append(empty)
        place(tree["tree_structure"], roots[-1])
    return features, thresholds, children, roots


def lines(values):
    text, line = [], "           "
    for value in values:
        word = f" {value},"
        if len(line) + len(word) > 118:
            text.append(line)
            line = "           "
        line += word
    return "\n".join(text + [line])


def constant(name, booster):
    features, thresholds, children, roots = flatten(booster)
    shown = [f"{t:.6g}" if abs(t) > 1e-9 else "0" for t in thresholds]
    return f"""    static let {name} = BlockModel(
        features: [
{lines(features)}
        ],
        thresholds: [
{lines(shown)}
        ],
        children: [
{lines(children)}
        ],
        roots: [
{lines(roots)}
        ])
"""


def swift(prefix, first, second):
    return ("// Written by Training/blocks/train.py; the method and the data are described there. Do not edit.\n\n"
            "extension BlockModel {\n" + constant(prefix + "First", first) + "\n" + constant(prefix + "Second", second) + "}\n")
