"""Grows the trees of data/confidence.json: fit.py PROGRAM FOLDER OUT; what `eval --weighed` writes is kept in FOLDER.

Boosted trees of thirty-one leaves (LightGBM), on the first fourteen candidates of each question that asks for one thing. Every
set is asked over its own reports, over those of all sets together, as in an archive that has grown, and over a report alone,
as in one that begins. Of the `unseen` sets nothing is fitted: the last line tells how many of them would be answered right
and wrong from some likelihoods on.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import lightgbm
import numpy

DATA = pathlib.Path("tests/data")
NOW = "2026-11-22T08:00:00+07:00"
# The served articles and the retold reports count most, then those by which no rule was made; of one kind in other archives
# than its own, half.
SERVED, IN_OTHER_WORDS, FITTED, TRIED = 8, 4, 2, 1
READ_IN_OTHER_WORDS = ["tried-9", "tried-14", "tried-15", "tried-16", "tried-18"]
ASKED_LATER = ["tried", "tried-2", "tried-3"]


def sets():
    """Name, reports, questions and weight of each."""
    served, retold = pathlib.Path("data/articles"), DATA / "dev"
    yield "seed", served, DATA / "seed.jsonl", SERVED
    yield "seed-fitted", served, DATA / "seed-fitted.jsonl", IN_OTHER_WORDS
    yield "dev", retold, DATA / "dev.jsonl", SERVED
    yield "dev-paraphrased", retold, DATA / "dev-paraphrased.jsonl", IN_OTHER_WORDS
    for kind, weight in (("tried", TRIED), ("fitted", FITTED), ("unseen", 0)):
        for folder in sorted(DATA.glob(f"{kind}*")):
            yield folder.name, folder / "articles", folder / "questions.jsonl", weight
    for file, names in (("paraphrased", READ_IN_OTHER_WORDS), ("more", ASKED_LATER)):
        for name in names:
            yield f"{name}-{file}", DATA / name / "articles", DATA / name / f"{file}.jsonl", TRIED


def ask(program, articles, lines, out):
    """What was weighed for each question: features of candidates, and whether each answers. The first line of OUT names them."""
    with tempfile.TemporaryDirectory() as own:
        questions = pathlib.Path(own) / "questions.jsonl"
        questions.write_text("".join(line + "\n" for line in lines))
        options = ["--articles", articles, "--state", f"{own}/state", "--now", NOW, "eval", "--weighed", out, questions]
        subprocess.run([program, *options], check=True, stdout=subprocess.DEVNULL)
    for line in out.read_text().splitlines()[1:]:
        candidates = json.loads(line)["candidates"]
        if candidates:
            yield numpy.array([c["features"] for c in candidates]), numpy.array([c["answers"] for c in candidates], float)


def report(question):
    """The one report a question is about, whether or not it answers; none where there are several."""
    want = json.loads(question)
    source = want.get("source") or want["id"].rsplit("-q", 1)[0]
    source = [source] if isinstance(source, str) else source
    return source[0] if len(source) == 1 else None


def together(program, all_sets, folder):
    """Every set over the reports of all; where a name stands in two sets neither report is asked about."""
    at = {}
    with tempfile.TemporaryDirectory() as everything:
        for _, articles, _, _ in all_sets:
            for file in articles.glob("*.txt"):
                at.setdefault(file.stem, set()).add(articles)
                shutil.copy(file, everything)
        for name, articles, questions, weight in all_sets:
            lines = [line for line in questions if len(at.get(report(line), ())) == 1]
            if weight and lines:
                yield weight / 2, list(ask(program, everything, lines, folder / f"together-{name}.jsonl"))


def alone(program, all_sets, folder):
    """Every second report of a set, by itself."""
    for name, articles, questions, weight in all_sets:
        for file in sorted(articles.glob("*.txt"))[::2]:
            lines = [line for line in questions if report(line) == file.stem]
            if weight and lines:
                with tempfile.TemporaryDirectory() as only:
                    shutil.copy(file, only)
                    yield weight / 2, list(ask(program, only, lines, folder / f"alone-{name}-{file.stem}.jsonl"))


def nodes(tree):
    """The nodes of a tree, the root first: [feature, bound, below, above] or [value]."""
    out = []

    def add(node):
        at = len(out)
        out.append(None)
        if "leaf_value" in node:
            out[at] = [float(f"{node['leaf_value']:.4g}")]
        else:
            bound = float(f"{node['threshold']:.5g}")
            out[at] = [node["split_feature"], bound, add(node["left_child"]), add(node["right_child"])]
        return at

    add(tree["tree_structure"])
    return out


def main(program, folder, out):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    all_sets = [(name, articles, file.read_text().splitlines(), weight) for name, articles, file, weight in sets()]
    known, unseen = [], []
    for name, articles, questions, weight in all_sets:
        asked = list(ask(program, articles, questions, folder / f"{name}.jsonl"))
        unseen.extend(asked) if weight == 0 else known.append((weight, asked))
    known += [*together(program, all_sets, folder), *alone(program, all_sets, folder)]
    flat = [(weight, features, answers) for weight, asked in known for features, answers in asked]
    model = lightgbm.LGBMClassifier(
        num_leaves=31, n_estimators=400, learning_rate=0.05, min_child_samples=40, subsample=0.5, subsample_freq=1,
        colsample_bytree=0.3, reg_lambda=5, random_state=1, deterministic=True, force_row_wise=True, verbose=-1,
    )
    model.fit(
        numpy.vstack([features for _, features, _ in flat]),
        numpy.concatenate([answers for _, _, answers in flat]),
        sample_weight=numpy.concatenate([numpy.full(len(answers), weight) for weight, _, answers in flat]),
    )
    with (folder / "seed.jsonl").open() as weighed:
        names = json.loads(next(weighed))["features"]
    trees = [json.dumps(nodes(tree), separators=(",", ":")) for tree in model.booster_.dump_model()["tree_info"]]
    text = '{"features":' + json.dumps(names) + ',\n"trees":[\n' + ",\n".join(trees) + "\n]}\n"
    pathlib.Path(out).write_text(text)

    first = []
    for features, answers in unseen:
        likely = model.predict_proba(features)[:, 1]
        first.append((likely.max(), answers[likely.argmax()]))
    told = []
    for bound in (0.6, 0.7, 0.75, 0.8, 0.9):
        right = sum(answers for likely, answers in first if likely >= bound)
        wrong = sum(1 - answers for likely, answers in first if likely >= bound)
        told.append(f"{bound}: {right:.0f} right, {wrong:.0f} wrong")
    print(f"unseen, of {len(first)}, from", "; ".join(told))


main(*sys.argv[1:])
