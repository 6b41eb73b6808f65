"""`python -m benchmarks.reading.consequence.fit`: learns the weights behind the rules from the seen half alone.

Prints the macro-F1 of ten-fold cross-validation on that half, and writes `nlp/findings/weights.json`.
"""

import json
from collections.abc import Iterator

import numpy as np
from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-not-found, import-untyped, unused-ignore]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found, import-untyped, unused-ignore]
from sklearn.metrics import f1_score  # type: ignore[import-not-found, import-untyped, unused-ignore]
from sklearn.model_selection import StratifiedKFold, cross_val_predict  # type: ignore[import-not-found, import-untyped, unused-ignore]

from benchmarks.reading.consequence.posts import LANGUAGES, LabelledPost, posts
from benchmarks.reading.consequence.reading import seen_by_rules
from nlp.findings.decisions import WEIGHED, by_rules
from nlp.findings.weighing import WEIGHTS, Features, features

_STRENGTH = 0.3
"""Inverse of the regularisation, chosen by the cross-validation among 0.1, 0.3 and 1."""


def examples() -> Iterator[tuple[LabelledPost, Features]]:
    """Each post of the seen half with its features."""
    for language in LANGUAGES:
        rows = [post for post in posts(language) if post.half == "seen"]
        for post, (places, sentiment) in zip(rows, seen_by_rules(rows), strict=True):
            ruled = by_rules(places, post.text, sentiment)
            chosen = {finding: decision.value for finding, decision in ruled.items()}
            yield post, features(places, chosen, sentiment, post.text)


def main() -> None:
    """Fits one model for each weighed finding."""
    rows = list(examples())
    vectors = DictVectorizer()
    inputs = vectors.fit_transform([known for _, known in rows])
    names = vectors.get_feature_names_out()
    learned = {}
    for finding in WEIGHED:
        truth = np.array([str(getattr(post.labels["final"], finding)) for post, _ in rows])
        model = LogisticRegression(C=_STRENGTH, max_iter=3000, fit_intercept=False)
        folds = StratifiedKFold(10, shuffle=True, random_state=1)
        held_out = cross_val_predict(model, inputs, truth, cv=folds)
        print(f"{finding:20} macro-F1 held out {f1_score(truth, held_out, average='macro'):.3f}")
        model.fit(inputs, truth)
        table = {name: [round(float(each), 4) for each in model.coef_[:, row]] for row, name in enumerate(names)}
        learned[finding] = {"values": list(model.classes_), "weights": table}
    WEIGHTS.write_text(json.dumps(learned, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
