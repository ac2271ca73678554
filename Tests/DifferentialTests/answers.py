"""Answers for the differential test: counts, thresholds and rates of score sets, worked out in another way.

Reads one JSON object from standard input, {"sets": [...]}, and writes {"answers": [...]} to standard output. Nothing here is
shared with the program under test: thresholds come from the k-th largest non-mated score instead of a candidate table,
equal error rates from exact fractions, curves and areas from scikit-learn.
"""
import json
import math
import sys
import warnings
from fractions import Fraction

import numpy as np
from sklearn.metrics import roc_auc_score, roc_curve

# Scores near the largest double overflow in scikit-learn's differences, which stay unequal to 0 and so do no harm.
warnings.simplefilter("ignore")
np.seterr(all="ignore")


def scored(values):
    return np.array([v for v in values if v is not None], dtype=np.float64)


def threshold_for(budget, mated, non_mated):
    """The smallest score above the (budget + 1)-th largest non-mated one; None if there is none."""
    everything = np.concatenate([mated, non_mated])
    if budget >= len(non_mated):
        return float(everything.min()) if len(everything) else None
    pivot = np.sort(non_mated)[::-1][budget]
    above = everything[everything > pivot]
    return float(above.min()) if len(above) else None


def at(threshold, mated, non_mated):
    """Accepted mated and non-mated scores; None is above all of them."""
    if threshold is None:
        return 0, 0
    return int(np.count_nonzero(mated >= threshold)), int(np.count_nonzero(non_mated >= threshold))


def point(far, mated, non_mated, matings, strangers):
    budget = math.floor(far * strangers + 1e-9)
    threshold = threshold_for(budget, mated, non_mated)
    accepted, false = at(threshold, mated, non_mated)
    everything = np.concatenate([mated, non_mated])
    below = everything if threshold is None else everything[everything < threshold]
    return {
        "budget": budget,
        "threshold": threshold,
        "below": float(below.max()) if len(below) else None,
        "ta": accepted,
        "fm": false,
        "tar": accepted / matings if matings else None,
        "far": false / strangers if strangers else None,
    }


def equal_error_rate(mated, non_mated):
    """Where the ROC polyline meets FMR = FNMR, in exact fractions, walked from the strictest point downwards."""
    steps = [None] + sorted(set(mated.tolist()) | set(non_mated.tolist()), reverse=True)
    previous = None
    for step in steps:
        accepted, false = at(step, mated, non_mated)
        fmr, fnmr = Fraction(false, len(non_mated)), 1 - Fraction(accepted, len(mated))
        # The first candidate, ascending, with FMR <= FNMR is the last one met on the way down.
        if fmr > fnmr:
            low, high = previous
            if low == high:
                return float(low)
            share = (high - low) / ((high - low) + (fmr - fnmr))
            return float(low + share * (fmr - low))
        previous = (fmr, fnmr)
    return float(previous[0])


def summary(mated, non_mated):
    if not len(mated) or not len(non_mated):
        return {"eer": None, "auc": None, "twice_u": None}
    ranked = np.sort(non_mated)
    below = np.searchsorted(ranked, mated, "left")
    up_to = np.searchsorted(ranked, mated, "right")
    labels = np.concatenate([np.ones(len(mated)), np.zeros(len(non_mated))])
    scores = np.concatenate([mated, non_mated])
    return {
        "eer": equal_error_rate(mated, non_mated),
        "auc": float(roc_auc_score(labels, scores)),
        "twice_u": int(below.sum() + up_to.sum()),
    }


def nearest(far, fpr, tpr):
    distances = np.abs(np.flipud(fpr) - far)
    return float(np.flipud(tpr)[int(np.argmin(distances))])


def curves(mated, non_mated, targets):
    """What other programs read off scikit-learn's ROC."""
    if not len(mated) or not len(non_mated):
        return None
    labels = np.concatenate([np.ones(len(mated)), np.zeros(len(non_mated))])
    scores = np.concatenate([mated, non_mated])
    thinned = roc_curve(labels, scores)
    full = roc_curve(labels, scores, drop_intermediate=False)
    return {
        "thresholds": [float(t) for t in full[2][1:]],
        "fpr": [float(v) for v in full[0][1:]],
        "tpr": [float(v) for v in full[1][1:]],
        "interp": [float(np.interp(f, full[0], full[1])) for f in targets],
        "insightface": [nearest(f, thinned[0], thinned[1]) for f in targets],
        "nearest": [nearest(f, full[0], full[1]) for f in targets],
    }


def answer(case):
    mated, non_mated = scored(case["mated"]), scored(case["non_mated"])
    targets, fixed = case["targets"], case["thresholds"]
    return {
        "exclude": [point(f, mated, non_mated, len(mated), len(non_mated)) for f in targets],
        "reject": [point(f, mated, non_mated, len(case["mated"]), len(case["non_mated"])) for f in targets],
        "fixed": [at(t, mated, non_mated) for t in fixed],
        "summary": summary(mated, non_mated),
        "curves": curves(mated, non_mated, targets),
    }


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    json.dump({"answers": [answer(case) for case in asked["sets"]]}, sys.stdout)
